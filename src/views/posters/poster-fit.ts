import { displayWidth } from '../../kernel/text-width.ts';
import type { PosterGroup, PosterRow } from './poster.ts';

/** How the pledges of a unit are laid on sheets of A3. */
export interface PosterFit {
  /** 0 for the usual letters, then smaller ones: steps of `PosterA3.css`. */
  step: number;
  /** Places of the rows that begin a further sheet. */
  starts: ReadonlySet<number>;
  /** So many rows at the end stay with the signature. */
  closing: number;
  /** A limit of another year needs a wider column. */
  isDueWide: boolean;
}

/** What is read at two metres, in millimetres: the cells, and what was promised. As in `PosterA3.css`. */
const STEPS = [
  { cell: 7.2, item: 7.8 },
  { cell: 6.4, item: 7 },
  { cell: 5.8, item: 6.4 },
] as const;

type Step = (typeof STEPS)[number];

/** Millimetres of a sheet that the estimate may fill: fonts differ. */
const ROOM = 256;
const WIDTH = 384;
/** Columns of a fixed width, as in `PosterA3.css`; what is left is shared by the others. */
const FIXED = { id: 22, subject: 48, due: 42, dueOfOtherYear: 56, owner: 46, state: 36, item: 66 } as const;
const PADDING = { x: 4.8, y: 4.4 } as const;
const LINE = 1.35;
/** The unit's name, the year and the count above the first table. */
const TITLE = 71;
/** The head of every table, and what closes the last: of this height and so many letters of a cell. */
const HEAD = { fixed: 16, letters: 1.35 } as const;
const CLOSE = { fixed: 71.5, letters: 3.2 } as const;
/** A signature alone on a sheet looks lost. */
const LEAST_CLOSING = 3;
/** Of more sheets, one less is not worth small letters. */
const MOST_FITTED = 6;
const ROUNDS = 12;

/**
 * Estimates the heights of rows, so that the sheets of a unit are filled alike, the signature is not alone, and letters
 * are a step smaller where that saves a sheet. Where an estimate is wrong, the printer breaks as it must.
 */
export function fitPoster(group: PosterGroup): PosterFit {
  let [step, { layout, starts }] = [0, layOut(group, STEPS[0])];
  if (starts.length > 0 && starts.length < MOST_FITTED) {
    for (const [smaller, sizes] of STEPS.entries()) {
      const tried = layOut(group, sizes);
      if (tried.starts.length < starts.length) [step, { layout, starts }] = [smaller, tried];
    }
  }
  const sheets = starts.length + 1;
  let [low, high] = [0, ROOM];
  for (let round = 0; round < ROUNDS; round++) {
    const room = (low + high) / 2;
    const tried = startsOf(layout, room, group);
    if (tried.length + 1 > sheets) low = room;
    else [high, starts] = [room, tried];
  }
  const last = starts.at(-1) ?? 0;
  return {
    step,
    starts: new Set(starts),
    closing: group.isEnd ? Math.min(LEAST_CLOSING, group.rows.length - last) : 0,
    isDueWide: isDueWide(group),
  };
}

interface Layout {
  /** Of the rows. */
  heights: readonly number[];
  head: number;
  close: number;
}

function layOut(group: PosterGroup, sizes: Step): { layout: Layout; starts: number[] } {
  const layout = {
    heights: group.rows.map((row) => heightOf(row, group, sizes)),
    head: HEAD.fixed + HEAD.letters * sizes.cell,
    close: group.isEnd ? CLOSE.fixed + CLOSE.letters * sizes.cell : 0,
  };
  return { layout, starts: startsOf(layout, ROOM, group) };
}

/** Filled from the end, where the signature takes its place; a row that fits on no sheet has one for itself. */
function startsOf({ heights, head, close }: Layout, room: number, { isStart, isEnd }: PosterGroup): number[] {
  const starts: number[] = [];
  let free = room - head - close;
  let rows = 0;
  for (let place = heights.length - 1; place >= 0; place--) {
    const needed = heights[place]! + (place === 0 && isStart ? TITLE : 0);
    const mayLeave = starts.length > 0 || !isEnd || rows >= LEAST_CLOSING;
    if (rows > 0 && needed > free && (mayLeave || needed > free + ROOM - room)) {
      starts.unshift(place + 1);
      free = room - head;
      rows = 0;
    }
    free -= heights[place]!;
    rows++;
  }
  return starts;
}

/** 「10月31日」 is six letters wide, 「2027年2月6日」 is not. */
function isDueWide({ rows }: PosterGroup): boolean {
  return rows.some(({ due }) => due.some((text) => displayWidth(text) > 8));
}

function heightOf(row: PosterRow, group: PosterGroup, { cell, item }: Step): number {
  const { hasSubjects, hasOwners, hasResults } = group;
  const dueWidth = isDueWide(group) ? FIXED.dueOfOtherYear : FIXED.due;
  const fixed = FIXED.id + dueWidth + FIXED.state + (hasSubjects ? FIXED.subject : 0) + (hasOwners ? FIXED.owner : 0);
  // Before there are results, what was promised and by what it is measured share the room.
  const shared = (WIDTH - fixed - (hasResults ? FIXED.item : 0)) / 2;
  const itemWidth = hasResults ? FIXED.item : shared;
  const lines = (texts: readonly string[], width: number, size: number) =>
    texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(ems(text) / ((width - PADDING.x) / size - 0.7))), 0);
  const cells = Math.max(
    lines([row.standard], shared, cell),
    lines(row.due, dueWidth, cell),
    hasOwners ? lines(row.owner, FIXED.owner, cell) : 0,
    hasSubjects ? lines(row.subject, FIXED.subject, cell) : 0,
    hasResults ? lines(row.results, shared, cell) : 0,
  );
  if (row.isWide) return lines([row.item], WIDTH - FIXED.id, item) * item * LINE + cells * cell * LINE + 2 * PADDING.y;
  return Math.max(cells * cell, lines([row.item], itemWidth, item) * item) * LINE + PADDING.y;
}

/** How wide a text is, in letters; between Han and figures there is a little room. */
function ems(text: string): number {
  return displayWidth(text) / 2 + (text.match(/\d+/g)?.length ?? 0) * 0.3;
}
