import { posterAddress } from '../../addresses/address.ts';
import { countsByUnit } from '../../model/entities/board.ts';
import type { Board } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { POSTER_TEXTS } from '../../wording/posters.ts';
import type { LinkView } from '../frame/frame.ts';
import { boardCard } from '../frame/share.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { type PagerView, pagerView } from '../frame/pager.ts';
import { type PosterSlice, posterSlices, posterView, type PosterView } from './poster.ts';

/** Pledges on one page of sheets: a phone can still open it. The printing command has no such limit. */
export const POSTER_PAGE_SIZE = 300;

/** One page of a board's sheets; from 1. */
export interface PosterPage {
  board: Board;
  page: number;
}

/** Every page of every board's sheets; how many there are is known without the pledges. */
export function* posterPages({ boards }: Site): Generator<PosterPage> {
  for (const board of boards) {
    const { length } = cutSheets([...countsByUnit(board).values()]);
    for (let page = 1; page <= length; page++) yield { board, page };
  }
}

/** Some pledges of a unit that stand on one page: which unit it is, and the places of its pledges. */
interface Piece {
  unit: number;
  from: number;
  to: number;
}

/** Cut between units; a unit that does not fit on any page is cut itself. Always one part at least. `counts`: by unit. */
function cutSheets(counts: readonly number[]): Piece[][] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let size = 0;
  for (const piece of counts.flatMap(piecesOf)) {
    const own = piece.to - piece.from;
    if (part.length > 0 && size + own > POSTER_PAGE_SIZE) {
      parts.push(part);
      part = [];
      size = 0;
    }
    part.push(piece);
    size += own;
  }
  return [...parts, part];
}

function piecesOf(count: number, unit: number): Piece[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / POSTER_PAGE_SIZE)) }, (_, index) => {
    const from = index * POSTER_PAGE_SIZE;
    return { unit, from, to: Math.min(count, from + POSTER_PAGE_SIZE) };
  });
}

/** The sheets of a board, by the pages on which they stand. */
function partsOf(board: Board): PosterSlice[][] {
  const slices = posterSlices(board);
  return cutSheets(slices.map(({ whole }) => whole.length)).map((part) =>
    part.map(({ unit: index, from, to }): PosterSlice => {
      const { unit, whole } = slices[index]!;
      return { unit, whole, pledges: whole.slice(from, to), isStart: from === 0, isEnd: to === whole.length };
    }),
  );
}

export interface PosterPageView {
  head: HeadView;
  title: string;
  board: LinkView;
  /** To each unit's first sheet; empty where there is but one unit. */
  units: LinkView[];
  poster: PosterView;
  pager: PagerView | undefined;
}

export function posterPageView({ board, page }: PosterPage, site: Site): PosterPageView {
  const parts = partsOf(board);
  const part = parts.length > 1 ? POSTER_TEXTS.part(page) : '';
  const title = `${board.data.title} · ${POSTER_TEXTS.poster}${page > 1 ? part : ''}`;
  const href = (number: number) => posterAddress(board.slug, number);
  const units = parts.flatMap((slices, index) =>
    slices
      .filter(({ isStart }) => isStart)
      .map(({ unit }) => ({
        label: unit.data.name,
        href: `${index + 1 === page ? '' : href(index + 1)}#${sheetAnchor(unit.id)}`,
      })),
  );
  return {
    head: headView(site, {
      title,
      description: POSTER_TEXTS.description(board.data.title),
      address: href(page),
      column: { name: BOARD_TEXTS.column, type: BOARD_TEXTS.column },
      card: boardCard(board, site),
    }),
    title: `${board.data.title}${part}`,
    board: { label: board.data.title, href: board.address },
    units: units.length > 1 ? units : [],
    poster: posterView(board, site, parts[page - 1]),
    pager: parts.length > 1 ? pagerView(page, parts.length, href) : undefined,
  };
}

/** The id of a unit's first sheet. */
export function sheetAnchor(unitId: string): string {
  return `unit-${unitId}`;
}
