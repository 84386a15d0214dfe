import { termIds } from '../../addresses/term-ids.ts';
import type { TermData } from '../../schema/kinds/term.ts';

export interface Term {
  id: string;
  term: string;
  aliases: readonly string[];
  explanation: string;
}

/** Terms with an id each. */
export function nameTerms(rows: readonly TermData[]): Term[] {
  const ids = termIds(rows);
  return rows.map(({ term, aliases = [], explanation }, index) => ({ id: ids[index]!, term, aliases, explanation }));
}

export interface TermHit {
  term: Term;
  start: number;
  end: number;
}

/** Finds terms in text, the longest name first where several begin at one place. */
export class TermMatcher {
  private readonly byFirst = new Map<number, { name: string; term: Term }[]>();
  /** By UTF-16 unit: 1 if a name begins with it. Nearly no letter of a text does. */
  private readonly begins = new Uint8Array(0x1_0000);

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      for (const name of [term.term, ...term.aliases]) {
        const first = name.charCodeAt(0);
        const list = this.byFirst.get(first) ?? [];
        list.push({ name, term });
        this.byFirst.set(first, list);
        this.begins[first] = 1;
      }
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  /** The first hit of each term that is not in `seen`, in text order. */
  find(text: string, seen: ReadonlySet<Term>): TermHit[] {
    const hits: TermHit[] = [];
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (this.begins[first] === 0) continue;
      const found = this.byFirst.get(first)!.find(({ name }) => text.startsWith(name, at));
      if (!found) continue;
      const end = at + found.name.length;
      const isFirst = !seen.has(found.term) && !hits.some(({ term }) => term === found.term);
      if (isFirst) hits.push({ term: found.term, start: at, end });
      at = end - 1;
    }
    return hits;
  }
}
