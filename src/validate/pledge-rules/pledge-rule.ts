import type { Finding, Span } from '../../diagnostics/issue.ts';
import type { PledgeData } from '../../schema/pledge.ts';

/** One rule about one pledge that fits its schema. `placeOf`: where a value stands or should stand, by its path. */
export type PledgeRule = (pledge: PledgeData, placeOf: (path: string) => Span) => Finding[];
