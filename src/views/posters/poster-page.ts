import { posterAddress } from '../../addresses/address.ts';
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
  /** The sheets of all pages of the board. */
  parts: readonly PosterSlice[][];
}

/** Every page of every board's sheets. */
export function* posterPages({ boards }: Site): Generator<PosterPage> {
  for (const board of boards) {
    const parts = partsOf(posterSlices(board));
    for (let page = 1; page <= parts.length; page++) yield { board, page, parts };
  }
}

/** Cut between units; a unit that does not fit on any page is cut itself. Always one part at least. */
function partsOf(slices: readonly PosterSlice[]): PosterSlice[][] {
  const parts: PosterSlice[][] = [];
  let part: PosterSlice[] = [];
  let size = 0;
  for (const slice of slices.flatMap(piecesOf)) {
    if (part.length > 0 && size + slice.pledges.length > POSTER_PAGE_SIZE) {
      parts.push(part);
      part = [];
      size = 0;
    }
    part.push(slice);
    size += slice.pledges.length;
  }
  return [...parts, part];
}

function piecesOf({ unit, pledges, whole }: PosterSlice): PosterSlice[] {
  const count = Math.max(1, Math.ceil(pledges.length / POSTER_PAGE_SIZE));
  return Array.from({ length: count }, (_, index) => ({
    unit,
    whole,
    pledges: pledges.slice(index * POSTER_PAGE_SIZE, (index + 1) * POSTER_PAGE_SIZE),
    isStart: index === 0,
    isEnd: index === count - 1,
  }));
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

export function posterPageView({ board, page, parts }: PosterPage, site: Site): PosterPageView {
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
