import type { Fold } from '../../../search/format/fold.ts';
import { asked, searchable } from '../../../search/format/searchable.ts';

/** How a record answers a query: it contains every term, or another name in place of one, or neither. */
export const MATCH = { none: 0, byOtherName: 1, literally: 2 } as const;

/** A term and, for each other name of the same thing, its words; folded. */
interface Term {
  text: string;
  others: string[][];
}

/** Which records answer which query, found by reading all of them. */
export class Truth {
  private readonly fold: Fold;
  private readonly queries: ReadonlyMap<string, { terms: readonly Term[]; answers: Uint8Array }>;

  constructor(queries: readonly string[], records: number, fold: Fold, aliases: readonly (readonly string[])[]) {
    this.fold = fold;
    const termsOf = (query: string) =>
      wordsOf(fold(asked(query))).map((text) => ({ text, others: othersOf(text, aliases, fold) }));
    this.queries = new Map(
      queries.map((query) => [query, { terms: termsOf(query), answers: new Uint8Array(records) }]),
    );
  }

  /** `text`: blocks separated by line ends. No term has white space in it, so each is found inside one block. */
  read(record: number, text: string): void {
    const folded = this.fold(searchable(text));
    for (const { terms, answers } of this.queries.values())
      answers[record] = Math.min(...terms.map((term) => answerTo(term, folded)));
  }

  /** By record number, one of `MATCH`. */
  of(query: string): Uint8Array {
    return this.queries.get(query)!.answers;
  }
}

function answerTo({ text, others }: Term, folded: string): number {
  if (folded.includes(text)) return MATCH.literally;
  return others.some((words) => words.every((word) => folded.includes(word))) ? MATCH.byOtherName : MATCH.none;
}

function othersOf(term: string, aliases: readonly (readonly string[])[], fold: Fold): string[][] {
  const groups = aliases.map((names) => names.map(fold)).filter((names) => names.includes(term));
  return groups
    .flat()
    .filter((name) => name !== term)
    .map(wordsOf);
}

function wordsOf(folded: string): string[] {
  return folded.split(' ').filter(Boolean);
}
