import type { Scalar } from 'yaml';
import type { Finding, Span } from '../../diagnostics/issue.ts';
import { findUnsafeCharacters } from '../../kernel/letters/unsafe-characters.ts';
import { unsafeIn } from '../table/unsafe-text.ts';

/**
 * F20, F21: what `\u202e` and the like stand for. Characters that are in the lines themselves are reported for the
 * lines.
 */
export function unsafeEscapes({ type, value }: Scalar, source: string, at: Span, path: string): Finding[] {
  if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string') return [];
  const unsafe = findUnsafeCharacters(value).map(({ start }) => String.fromCodePoint(value.codePointAt(start)!));
  if (unsafe.length === 0) return [];
  const hidden = [...new Set(unsafe)].filter((char) => !source.includes(char));
  return unsafeIn(hidden.join(' '), 'escape', at, path);
}
