import { pledgeAddress, repliesAddress, unitAddress } from '../../addresses/address.ts';
import type { Board, Entry, Pledge, Unit } from '../../model/entities/linked.ts';
import { figuresOf, type Reply } from '../../model/entities/reply.ts';
import type { Site } from '../../model/site/site.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import type { LinkView } from '../frame/frame.ts';

/** A reply as every page shows it. */
export interface ReplyView {
  category: string;
  date: string;
  repliedAt: string;
  /** 「3 天答复」 */
  time: string;
  /** Not later than the county's rules give. */
  isTimely: boolean;
  matter: string[];
  reply: string[];
  by: { label: string; href: string | undefined };
  /** What it is about, and which board that stands on: for lists that stand elsewhere. */
  target: LinkView & { of: string | undefined };
}

export function replyView(reply: Reply, { thresholds }: Site): ReplyView {
  const { category, date, repliedAt, days, matter, by } = reply;
  return {
    category,
    date,
    repliedAt,
    time: REPLY_TEXTS.inDays(days),
    isTimely: days <= thresholds.replies.days,
    matter: matter?.split('\n') ?? [],
    reply: reply.reply.split('\n'),
    by: { label: by.name, href: by.unit && unitAddress(by.unit.id) },
    target: targetOfReply(reply),
  };
}

/** What a reply is about, with its place. */
export function targetOfReply({ target }: Reply): ReplyView['target'] {
  if ('pledge' in target) {
    const { board, page, data } = target.pledge;
    return {
      label: data.item,
      href: pledgeAddress(board.slug, page, data.id),
      of: REPLY_TEXTS.pledge(board.data.title, data.id),
    };
  }
  if ('unit' in target) return { label: target.unit.data.name, href: unitAddress(target.unit.id), of: undefined };
  const { data, address } = 'board' in target ? target.board : target.entry;
  return { label: data.title, href: address, of: undefined };
}

/** Replies at the thing that they are about. */
export interface RepliesView {
  /** 「2 件，平均 3.5 天答复」 */
  summary: string;
  replies: ReplyView[];
  /** The way to all replies of the site. */
  all: string;
}

/** More of one thing stand on the page of all replies. */
const SHOWN = 12;

/** Undefined where nobody has said anything. */
export function repliesView(subject: Pledge | Board | Entry | Unit, site: Site): RepliesView | undefined {
  const about = site.replies.about.get(subject);
  if (!about) return undefined;
  return {
    summary: about.length === 1 ? REPLY_TEXTS.one(about[0]!.days) : REPLY_TEXTS.summary(about.length, meanDays(about)),
    replies: about.slice(0, SHOWN).map((reply) => replyView(reply, site)),
    all: repliesAddress(),
  };
}

/** 「3.5」: of at least one. */
export function meanDays(replies: readonly Reply[]): string {
  const { count, days } = figuresOf(replies, 0);
  return meanText(days, count);
}

/** The same of so many days and replies. */
export function meanText(days: number, count: number): string {
  return (days / count).toFixed(1).replace(/\.0$/, '');
}
