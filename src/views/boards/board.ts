import { boardAddress, boardDataAddress, PAGES, posterAddress, unitAddress } from '../../addresses/address.ts';
import { dayOf } from '../../kernel/beijing-time.ts';
import { renderText } from '../../markdown/render.ts';
import { BOARD_PAGE_SIZE, countsByUnit } from '../../model/entities/board.ts';
import type { Board } from '../../model/entities/linked.ts';
import { PLEDGE_STATES } from '../../schema/kinds/pledge.ts';
import type { Site } from '../../model/site/site.ts';
import { isOfMembers } from '../../schema/kinds/board.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import { correctionViews, type CorrectionView } from '../frame/corrections.ts';
import { type AttachmentView, attachmentViews } from '../frame/attachments.ts';
import type { LinkView } from '../frame/frame.ts';
import { boardCard } from '../frame/share.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { type PagerView, pagerView } from '../frame/pager.ts';
import { type PageQr, pageQr } from '../frame/qr.ts';
import { repliesView, type RepliesView } from '../feedback/reply.ts';
import { waysOfBoard, type WaysView } from '../feedback/ways.ts';
import { pledgeRow } from './pledge-row.ts';
import { tallyRow, type TallyRow, tallyView, type TallyView } from './tally.ts';

/** One page of one board; from 1. */
export interface BoardPage {
  board: Board;
  page: number;
}

/** Every page of every board. */
export function* boardPages({ boards }: Site): Generator<BoardPage> {
  for (const board of boards) for (let page = 1; page <= board.pages; page++) yield { board, page };
}

interface BoardFact {
  label: string;
  text: string;
  href?: string;
  datetime?: string;
}

export interface BoardView {
  head: HeadView;
  trail: LinkView[];
  kicker: string;
  title: string;
  /** 「第 201–400 项」 where a board has several pages. */
  part: string | undefined;
  preview: string | undefined;
  /** Previews only: that some rows are not shown. */
  faulty: string | undefined;
  byline: BoardFact[];
  /** At the end: who published it and when. */
  signature: BoardFact[];
  notice: { text: string; state: string; isRunning: boolean };
  feedback: WaysView | undefined;
  /** About the board as a whole. */
  replies: RepliesView | undefined;
  /** Introduction as safe HTML; '' for none. On the first page only, like everything that sums up the board. */
  html: string;
  tally: TallyView;
  tallyNote: string;
  tables: { title: string; rows: TallyRow[] }[];
  coverage: { text: string; missing: string[]; reviewed: string[] } | undefined;
  filters: {
    name: 'state' | 'unit' | 'category';
    any: string;
    label: string;
    options: { value: string; label: string }[];
  }[];
  /** Rows of the table as HTML. */
  rows: string;
  /** Addresses of all pages, for the script that filters over them. */
  pages: string[];
  pager: PagerView | undefined;
  attachments: AttachmentView[];
  corrections: CorrectionView[];
  links: { poster: string; csv: string; json: string };
  qr: PageQr | undefined;
  isFirst: boolean;
}

export function boardView({ board, page }: BoardPage, site: Site): BoardView {
  const { data, tally, unit, units } = board;
  const isFirst = page === 1;
  const from = (page - 1) * BOARD_PAGE_SIZE;
  const shown = board.pledges.slice(from, from + BOARD_PAGE_SIZE);
  const part = board.pages > 1 ? BOARD_TEXTS.range(from + 1, from + shown.length) : undefined;
  const shownTally = tallyView(tally);
  const description =
    data.summary ?? BOARD_TEXTS.description(data.title, shownTally.total, shownTally.kept, shownTally.rate);
  const showsSubject = isOfMembers(data.kind) || board.byUnit.size > 1 || !board.byUnit.has(unit);
  const feedback = waysOfBoard(board, site);
  return {
    head: headView(site, {
      title: isFirst ? data.title : `${data.title} · ${part}`,
      description,
      address: boardAddress(board.slug, page),
      column: { name: BOARD_TEXTS.column, type: BOARD_TEXTS.column },
      card: boardCard(board, site),
      piece: { title: data.title, publishedAt: data.publishedAt, source: data.source.name },
    }),
    trail: [
      { label: BOARD_TEXTS.column, href: PAGES.pledges },
      ...(isFirst ? [] : [{ label: data.title, href: board.address }]),
    ],
    kicker: [BOARD_TEXTS.column, data.kind, BOARD_TEXTS.year(data.year)].join(' · '),
    title: data.title,
    part,
    preview: board.withheld && ENTRY_TEXTS.preview(board.withheld),
    faulty: faultyText(board),
    byline: [
      ...units.map((one) => ({ label: UNIT_TEXTS.unit, text: one.data.name, href: unitAddress(one.id) })),
      data.updatedAt === undefined
        ? { label: ENTRY_TEXTS.published, text: data.publishedAt, datetime: dayOf(data.publishedAt) }
        : { label: ENTRY_TEXTS.updated, text: data.updatedAt, datetime: dayOf(data.updatedAt) },
    ],
    signature: [
      { label: ENTRY_TEXTS.source, text: data.source.name },
      { label: ENTRY_TEXTS.published, text: data.publishedAt, datetime: dayOf(data.publishedAt) },
    ],
    notice: noticeView(board),
    feedback,
    replies: isFirst ? repliesView(board, site) : undefined,
    html: isFirst && board.body !== '' ? renderText(board.body, site) : '',
    tally: shownTally,
    tallyNote: BOARD_TEXTS.asOf(dayOf(site.now)),
    tables: isFirst ? tablesOf(board) : [],
    coverage: isFirst ? coverageView(board, site) : undefined,
    filters: filtersOf(board, shownTally),
    rows: shown
      .map((pledge) => pledgeRow(pledge, site, { showsSubject, leadsToFeedback: feedback !== undefined }))
      .join(''),
    pages: Array.from({ length: board.pages }, (_, index) => boardAddress(board.slug, index + 1)),
    pager: board.pages > 1 ? pagerView(page, board.pages, (number) => boardAddress(board.slug, number)) : undefined,
    attachments: isFirst ? attachmentViews(board) : [],
    corrections: isFirst ? correctionViews(data.corrections) : [],
    links: {
      poster: posterAddress(board.slug),
      csv: boardDataAddress(board.slug, 'csv'),
      json: boardDataAddress(board.slug, 'json'),
    },
    qr: pageQr(site.url, board.address),
    isFirst,
  };
}

function faultyText({ faulty: { rows, files }, pledges }: Board): string | undefined {
  if (rows === 0 && files === 0) return undefined;
  return files > 0 ? BOARD_TEXTS.faultyFiles(files) : BOARD_TEXTS.faultyRows(rows, pledges.length);
}

function noticeView({ notice }: Board): BoardView['notice'] {
  const state = { ahead: BOARD_TEXTS.noticeAhead, running: BOARD_TEXTS.noticeRunning, over: BOARD_TEXTS.noticeOver }[
    notice.state
  ];
  return {
    text: BOARD_TEXTS.noticePeriod(notice.from, notice.to, notice.workdays),
    state,
    isRunning: notice.state === 'running',
  };
}

/** Tables by unit and category, where there is more than one of them; a row leads to its pledges. */
function tablesOf({ address, byUnit, byCategory }: Board): BoardView['tables'] {
  const units = [...byUnit].map(([unit, tally]) => tallyRow(unit.data.name, `${address}?unit=${unit.id}#items`, tally));
  const categories = [...byCategory].map(([name, tally]) =>
    tallyRow(name, `${address}?category=${encodeURIComponent(name)}#items`, tally),
  );
  return [
    { title: BOARD_TEXTS.byUnit, rows: units },
    { title: BOARD_TEXTS.byCategory, rows: categories },
  ].filter(({ rows }) => rows.length > 1);
}

/** Where nobody comments at all, nothing is said about it. */
function coverageView(board: Board, site: Site): BoardView['coverage'] {
  if (site.comments.length === 0) return undefined;
  const { reviewed, missing } = board.coverage();
  const text = BOARD_TEXTS.coverageText(reviewed.length, reviewed.length + missing.length);
  return { text, missing: [...missing], reviewed: [...reviewed] };
}

function filtersOf(board: Board, { states }: TallyView): BoardView['filters'] {
  const filters: BoardView['filters'] = [
    {
      name: 'state',
      any: BOARD_TEXTS.anyState,
      label: BOARD_TEXTS.state,
      options: states.map(({ state, count }) => ({ value: state, label: `${PLEDGE_STATES[state]}（${count}）` })),
    },
    {
      name: 'unit',
      any: BOARD_TEXTS.anyUnit,
      label: UNIT_TEXTS.unit,
      options: [...countsByUnit(board)].map(([unit, length]) => ({
        value: unit.id,
        label: `${unit.data.name}（${length}）`,
      })),
    },
    {
      name: 'category',
      any: BOARD_TEXTS.anyCategory,
      label: BOARD_TEXTS.category,
      options: [...board.byCategory].map(([name, { total }]) => ({ value: name, label: `${name}（${total}）` })),
    },
  ];
  return filters.filter(({ options }) => options.length > 1);
}
