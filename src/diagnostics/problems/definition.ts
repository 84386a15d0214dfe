import { shorten } from '../../kernel/text-width.ts';

export type Severity = 'error' | 'warning';

/**
 * One kind of problem. `title` names it in the reference; `what` says what is wrong here, `why` why it matters,
 * `fix` what to type. All in Chinese, for an editor.
 */
export interface Definition<P> {
  severity: Severity;
  title: string;
  what: (details: P) => string;
  why: string;
  fix: (details: P) => string;
  /** Details that show the message in the reference. */
  sample: P;
}

/** Checks that the row is complete and keeps the type of its details. */
export function define<P>(definition: Definition<P>): Definition<P> {
  return definition;
}

/** 「您是不是要写「x」？」 in front of `otherwise`, or `otherwise` alone. */
export function didYouMean(suggestion: string | undefined, otherwise = ''): string {
  return suggestion === undefined ? otherwise : `您是不是要写「${suggestion}」？${otherwise}`;
}

/** A text in the quotation marks that it does not hold itself. */
export function inQuotes(value: string): string {
  const text = shorten(value.trim(), 40);
  return value.includes('"') ? `'${text}'` : `"${text}"`;
}
