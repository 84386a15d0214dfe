import type { z } from 'zod';
import { pinyinSlug } from '../kernel/slug.ts';
import type { termSchema } from '../schema/term.ts';

export interface Term {
  id: string;
  term: string;
  aliases: readonly string[];
  explanation: string;
}

/** Terms with an id each; terms of one pinyin get numbers. */
export function nameTerms(rows: readonly z.infer<typeof termSchema>[]): Term[] {
  const used = new Set(rows.flatMap((row) => row.id ?? []));
  return rows.map(({ term, id, aliases = [], explanation }) => {
    const base = pinyinSlug(term) || 'term';
    let own = id ?? base;
    for (let count = 2; id === undefined && used.has(own); count++) own = `${base}-${count}`;
    used.add(own);
    return { id: own, term, aliases, explanation };
  });
}

export interface TermHit {
  term: Term;
  start: number;
  end: number;
}

/** Finds terms in text, the longest name first where several begin at one place. */
export class TermMatcher {
  private readonly byFirst = new Map<string, { name: string; term: Term }[]>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      for (const name of [term.term, ...term.aliases]) {
        const list = this.byFirst.get(name[0]!) ?? [];
        list.push({ name, term });
        this.byFirst.set(name[0]!, list);
      }
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  /** The first hit of each term that is not in `seen`, in text order. */
  find(text: string, seen: ReadonlySet<Term>): TermHit[] {
    const hits: TermHit[] = [];
    for (let at = 0; at < text.length; at++) {
      const found = this.byFirst.get(text[at]!)?.find(({ name }) => text.startsWith(name, at));
      if (!found) continue;
      const end = at + found.name.length;
      const isFirst = !seen.has(found.term) && !hits.some(({ term }) => term === found.term);
      if (isFirst) hits.push({ term: found.term, start: at, end });
      at = end - 1;
    }
    return hits;
  }
}
