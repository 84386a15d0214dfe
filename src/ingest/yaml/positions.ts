import type { Span } from '../../diagnostics/issue.ts';

/**
 * Where each value stands, by its path (`source.name`, `honours.0.year`); `key:…` is where a key without a value
 * stands.
 */
export type Positions = Record<string, Span>;
