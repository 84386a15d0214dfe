import { finding, type Finding, type Issue, placeOf } from '../../diagnostics/issue.ts';
import { type Content, type PledgeSource, rowsOf, type Source, valueAt } from '../../ingest/content/content.ts';
import { type CountedThing, countedThings } from '../../kernel/counts/counted-things.ts';
import type { Disagreement } from '../../kernel/counts/head-counts.ts';
import { pledgePlace } from '../inspect/pledge-files.ts';
import { textsOfRow, type WrittenText } from './written-texts.ts';
import { otherFigures } from '../../kernel/counts/other-figures.ts';

/** W10: the same thing is counted twice in one piece, with two figures. */
export function disagreementFinding(
  { start, end, otherStart, otherEnd }: Disagreement,
  { stretch, spanOf }: WrittenText,
): Finding {
  const { line } = spanOf(otherStart, otherEnd);
  const details = { written: stretch(start, end), other: stretch(otherStart, otherEnd), line };
  return finding('W10', details, spanOf(start, end));
}

/** Finds W13 in the pieces that name pledges. */
export class PledgeFigures {
  readonly #content: Content;
  readonly #places = new Map<string, { source: PledgeSource; index: number }>();

  constructor(content: Content, pieces: readonly Source[]) {
    this.#content = content;
    const boards = new Set(pieces.flatMap(pledgesToldOf).map((name) => name.split('/')[0]!));
    for (const source of content.pledges)
      if (boards.has(source.board))
        for (const [index, { id }] of rowsOf(source).entries())
          if (id !== undefined) this.#places.set(`${source.board}/${String(id)}`.toLowerCase(), { source, index });
  }

  /** W13: a piece has another figure than the pledge that it tells of. */
  of(piece: Source, counted: readonly CountedThing[], { stretch, spanOf }: WrittenText): Finding[] {
    const told = new Map<number, Finding>();
    for (const name of pledgesToldOf(piece)) {
      const place = this.#places.get(name.toLowerCase());
      if (!place) continue;
      const row = rowsOf(place.source)[place.index]!;
      const cells = textsOfRow(row).map((cell) => ({ ...cell, counted: countedThings(cell.text) }));
      const ofRow = cells.flatMap((cell) => cell.counted.map((one) => ({ ...one, key: cell.key, cell: cell.text })));
      const words = cells.map((cell) => cell.text).join('\n');
      for (const { one, other } of otherFigures(counted, ofRow, words)) {
        const { start, end } = one;
        const at = spanOf(start, end);
        const written = stretch(start, end);
        const details = {
          written,
          other: other.cell.slice(other.start, other.end),
          source: this.#shown(place, other.key),
        };
        if (!told.has(start)) told.set(start, finding('W13', details, at));
      }
    }
    return [...told.values()];
  }

  #shown({ source, index }: { source: PledgeSource; index: number }, key: string): string {
    const file = this.#content.display(source.file.path);
    return placeOf({ file, ...pledgePlace(source, index, key) } as Issue);
  }
}

/** The pledges that a piece says that it tells of: `cun-2026/12`. */
export function pledgesToldOf(piece: Source): string[] {
  const names = [valueAt(piece, 'pledges'), valueAt(piece, 'pledge')].flat();
  return names.filter((name): name is string => typeof name === 'string');
}
