import type { Fold } from './fold.ts';
import { asked } from './searchable.ts';

/** Of a longer question only the beginning is looked for: who pastes a page means its first sentence. */
const LONGEST = 100;

/** What of a question is looked for. */
export function typedPart(text: string): string {
  return asked(text.trim()).slice(0, LONGEST);
}

/** The folded terms of a question, all of which are to be found. */
export function termsOf(typed: string, fold: Fold): string[] {
  return fold(typed).split(' ').filter(Boolean);
}

/** A number with the commas that readers type or leave out, where it has a form with and one without. */
export function numberForms(term: string): string[] {
  const plain = term.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  if (plain !== term) return [plain];
  const parted = term.replace(/(^|[^\d.])([1-9]\d{3,11})(?!\d)/g, (_, before: string, digits: string) => {
    return before + digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  });
  return parted === term ? [] : [parted];
}
