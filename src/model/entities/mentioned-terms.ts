import type { Term } from './term.ts';

/** What a UTF-16 unit of a body is: a letter, a letter that a name begins with, or anything else. */
const [LETTER, BEGINS, MARK] = [0, 1, 2];

/** Of marks and figures there are few; half of a letter that takes two units counts as a letter. */
const MARKS = Uint8Array.from({ length: 0x1_0000 }, (_, unit) =>
  /[\p{L}\p{Cs}]/u.test(String.fromCharCode(unit)) ? LETTER! : MARK!,
);

/**
 * Tells which terms a body may name, before it is read as Markdown: the letters of a name follow each other, whatever
 * marks, figures and ends of lines stand between them. It may be too many, never too few.
 */
export class MentionedTerms {
  private readonly terms: readonly Term[];
  private readonly units = MARKS.slice();
  /** By the first letter of their names. */
  private readonly byFirst = new Map<number, { letters: string; term: Term }[]>();
  /** Named by marks alone. */
  private readonly unlettered: Term[] = [];

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    for (const term of terms) {
      for (const name of [term.term, ...term.aliases]) {
        const letters = [...name].filter((sign) => MARKS[sign.charCodeAt(0)] === LETTER).join('');
        if (letters === '') {
          this.unlettered.push(term);
          continue;
        }
        const first = letters.charCodeAt(0);
        const others = this.byFirst.get(first) ?? [];
        this.byFirst.set(first, [...others, { letters, term }]);
      }
    }
    for (const first of this.byFirst.keys()) this.units[first] = BEGINS!;
  }

  /** In the order of the glossary. */
  in(body: string): readonly Term[] {
    // Letters may be written as entities, or stand around what is taken out.
    if (/[&<]/.test(body)) return this.terms;
    const found = new Set(this.unlettered);
    for (let at = 0; at < body.length; at++) {
      const unit = body.charCodeAt(at);
      if (this.units[unit] !== BEGINS) continue;
      for (const { letters, term } of this.byFirst.get(unit)!)
        if (!found.has(term) && this.stands(letters, body, at)) found.add(term);
    }
    return this.terms.filter((term) => found.has(term));
  }

  private stands(letters: string, body: string, from: number): boolean {
    let next = 0;
    for (let at = from; at < body.length && next < letters.length; at++) {
      const unit = body.charCodeAt(at);
      if (unit === letters.charCodeAt(next)) next++;
      else if (this.units[unit] !== MARK) return false;
    }
    return next === letters.length;
  }
}
