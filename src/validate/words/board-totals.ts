import { finding, type Finding } from '../../diagnostics/issue.ts';
import { type Content, rowsOf, type Source, textOf, valueAt } from '../../ingest/content/content.ts';
import type { CountedThing } from '../../kernel/counts/counted-things.ts';
import { pledgesToldOf } from './figure-findings.ts';
import type { WrittenText } from './written-texts.ts';

/** How many pledges a board has, and every other number that may be said of it. */
interface BoardTotal {
  total: number;
  path: string;
  year: string;
  /** Of one subject, kind or outcome, and of all others. */
  parts: ReadonlySet<number>;
}

/** Finds W13 in the pieces that name a board: they say that it has another number of pledges than its ledger. */
export class BoardTotals {
  readonly #content: Content;
  #totals: ReadonlyMap<string, BoardTotal> | undefined;

  constructor(content: Content) {
    this.#content = content;
  }

  of(piece: Source, totals: readonly CountedThing[], { text, stretch, spanOf }: WrittenText): Finding[] {
    const [slug, another] = this.#named(piece, text);
    if (slug === undefined || another !== undefined) return [];
    this.#totals ??= totalsOf(this.#content);
    const board = this.#totals.get(slug);
    if (!board) return [];
    return totals.flatMap((one) => {
      if (this.#isSaid(Number(one.number), board)) return [];
      const source = this.#content.display(board.path);
      const details = { written: stretch(one.start, one.end), other: `共${board.total}项`, source };
      return finding('W13', details, spanOf(one.start, one.end));
    });
  }

  /** True if there are that many pledges on the board, in a part of it, on all boards, or on those of its year. */
  #isSaid(count: number, { total, parts, year }: BoardTotal): boolean {
    const all = [...this.#totals!.values()];
    const sums = [all, all.filter((board) => board.year === year)].map((some) =>
      some.reduce((sum, board) => sum + board.total, 0),
    );
    return count === total || parts.has(count) || sums.includes(count);
  }

  /** Boards that a piece tells of or links to; one that names none: those whose title it has. */
  #named(piece: Source, text: () => string): Set<string> {
    const told = pledgesToldOf(piece).map((name) => name.split('/')[0]!.toLowerCase());
    const linked = piece.reading.links.flatMap(({ target }) => /(?:^|\/)pledges\/([a-z0-9-]+)/.exec(target)?.[1] ?? []);
    if (told.length + linked.length > 0) return new Set([...told, ...linked]);
    const titled = this.#content.boards.filter((board) => {
      const title = textOf(board, 'title');
      return title !== undefined && text().includes(title);
    });
    return new Set(titled.map(({ slug }) => slug));
  }
}

/** Fields of a pledge by which a piece may count. */
const COUNTED_BY = ['subject', 'unit', 'category', 'outcome', 'due', 'owner'] as const;

function totalsOf(content: Content): Map<string, BoardTotal> {
  const years = new Map(content.boards.map((board) => [board.slug, String(valueAt(board, 'year') ?? '')]));
  const totals = new Map<string, BoardTotal>();
  for (const [board, ledgers] of Map.groupBy(content.pledges, (source) => source.board)) {
    // What a ledger with mistakes would say is not known.
    if (ledgers.some(({ reading }) => !reading.valid)) continue;
    const rows = ledgers.flatMap((ledger) => rowsOf(ledger));
    const counts = COUNTED_BY.flatMap((key) => [
      ...Map.groupBy(rows, (row) => String(row[key] ?? ''))
        .values()
        .map((some) => some.length),
    ]);
    totals.set(board, {
      total: rows.length,
      path: ledgers[0]!.file.path,
      year: years.get(board) ?? '',
      parts: new Set(counts.flatMap((count) => [count, rows.length - count])),
    });
  }
  return totals;
}
