import { repliesAddress, REPLIES_DATA, unitAddress } from '../../addresses/address.ts';
import { figuresOf, type Reply } from '../../model/entities/reply.ts';
import { percentOf } from '../../model/pledges/tally.ts';
import type { Site } from '../../model/site/site.ts';
import { FEEDBACK_CATEGORIES } from '../../schema/kinds/feedback.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { type PagerView, pagerView } from '../frame/pager.ts';
import { meanDays, meanText, replyView, type ReplyView } from './reply.ts';

/** One page of all replies; from 1. */
export interface RepliesPage {
  page: number;
}

const PAGE_SIZE = 50;

/** None of a site without any. */
export function repliesPages(site: Site): RepliesPage[] {
  return Array.from({ length: pageCount(site) }, (_, index) => ({ page: index + 1 }));
}

function pageCount({ replies }: Site): number {
  return Math.ceil(replies.all.length / PAGE_SIZE);
}

/** A row of a table: how many, how many of them in time, how long it took. */
export interface ReplyFiguresRow {
  name: { label: string; href: string | undefined };
  count: number;
  timely: string;
  mean: string;
}

export interface RepliesPageView {
  head: HeadView;
  trail: LinkView[];
  title: string;
  /** 「第 51–100 件」 where there are several pages. */
  part: string | undefined;
  intro: string;
  /** On the first page only, like everything that sums up. */
  numbers: { label: string; value: string; unit: string }[];
  /** What the column of those in time is called. */
  timely: string;
  tables: { title: string; rows: ReplyFiguresRow[] }[];
  replies: ReplyView[];
  pager: PagerView | undefined;
  csv: string;
}

export function repliesPageView({ page }: RepliesPage, site: Site): RepliesPageView {
  const { all, days } = site.replies;
  const within = site.thresholds.replies.days;
  const pages = pageCount(site);
  const from = (page - 1) * PAGE_SIZE;
  const shown = all.slice(from, from + PAGE_SIZE);
  const isFirst = page === 1;
  const column = REPLY_TEXTS.column;
  return {
    head: headView(site, {
      title: REPLY_TEXTS.onPage(page),
      description: REPLY_TEXTS.description(all.length, meanText(days, all.length)),
      address: repliesAddress(page),
      column: { name: column, description: REPLY_TEXTS.intro, type: column },
    }),
    trail: [{ label: column, href: repliesAddress() }],
    title: column,
    part: pages > 1 ? REPLY_TEXTS.range(from + 1, from + shown.length) : undefined,
    intro: REPLY_TEXTS.intro,
    numbers: isFirst ? numbersOf(all, within) : [],
    timely: REPLY_TEXTS.timely(within),
    tables: isFirst ? tablesOf(all, within) : [],
    replies: shown.map((reply) => replyView(reply, site)),
    pager: pages > 1 ? pagerView(page, pages, repliesAddress) : undefined,
    csv: REPLIES_DATA,
  };
}

function numbersOf(all: readonly Reply[], within: number): RepliesPageView['numbers'] {
  return [
    { label: REPLY_TEXTS.replied, value: String(all.length), unit: REPLY_TEXTS.repliedUnit },
    { label: REPLY_TEXTS.mean, value: meanDays(all), unit: REPLY_TEXTS.meanUnit },
    { label: REPLY_TEXTS.timely(within), value: shareInTime(all, within), unit: '%' },
  ];
}

function shareInTime(replies: readonly Reply[], within: number): string {
  const { count, timely } = figuresOf(replies, within);
  return percentOf(timely / count);
}

/** More of them stand in the table for download. */
const MOST_UNITS = 60;

/** One row alone says nothing that does not stand above. */
function tablesOf(all: readonly Reply[], within: number): RepliesPageView['tables'] {
  const row = (label: string, href: string | undefined, of: readonly Reply[]): ReplyFiguresRow => ({
    name: { label, href },
    count: of.length,
    timely: `${shareInTime(of, within)}%`,
    mean: meanDays(of),
  });
  const categories = Map.groupBy(all, ({ category }) => category);
  const units = [...Map.groupBy(all, ({ by }) => by.name)].sort(([, a], [, b]) => b.length - a.length);
  const rest = units.slice(MOST_UNITS).flatMap(([, of]) => of);
  return [
    {
      title: REPLY_TEXTS.byCategory,
      rows: FEEDBACK_CATEGORIES.flatMap((category) => {
        const of = categories.get(category);
        return of ? [row(category, undefined, of)] : [];
      }),
    },
    {
      title: REPLY_TEXTS.byUnit,
      rows: [
        ...units.slice(0, MOST_UNITS).map(([name, of]) => {
          const { unit } = of[0]!.by;
          return row(name, unit && unitAddress(unit.id), of);
        }),
        ...(rest.length > 0 ? [row(REPLY_TEXTS.others, undefined, rest)] : []),
      ],
    },
  ].filter(({ rows }) => rows.length > 1);
}
