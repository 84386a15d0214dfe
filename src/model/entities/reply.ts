import type { FeedbackCategory } from '../../schema/kinds/feedback.ts';
import type { Board, Entry, Pledge, Unit } from './linked.ts';

/** What somebody said about something on the site, and what was replied. */
export interface Reply {
  /** When it was said, and when it was answered. */
  date: string;
  repliedAt: string;
  /** Between the two, as the calendar counts. */
  days: number;
  category: FeedbackCategory;
  matter: string | undefined;
  reply: string;
  /** Who replied: a party organisation, or the name of another office. */
  by: { name: string; unit: Unit | undefined };
  target: ReplyTarget;
}

/** What it is about: exactly one of them. */
export type ReplyTarget = { pledge: Pledge } | { board: Board } | { entry: Entry } | { unit: Unit };

/** Every reply, and those about one thing. */
export interface Replies {
  /** The latest first. */
  all: readonly Reply[];
  /** Of all their days together. */
  days: number;
  /** By what they are about, the latest first. */
  about: ReadonlyMap<Pledge | Board | Entry | Unit, readonly Reply[]>;
}

/** What a reply is about. */
export function subjectOfReply({ target }: Reply): Pledge | Board | Entry | Unit {
  if ('pledge' in target) return target.pledge;
  if ('board' in target) return target.board;
  return 'entry' in target ? target.entry : target.unit;
}

/** How quickly replies came. */
export interface ReplyFigures {
  count: number;
  /** Not later than the days that the county's rules give. */
  timely: number;
  /** Of all days together, for the mean. */
  days: number;
}

export function figuresOf(replies: readonly Reply[], within: number): ReplyFigures {
  return {
    count: replies.length,
    timely: replies.filter(({ days }) => days <= within).length,
    days: replies.reduce((sum, { days }) => sum + days, 0),
  };
}
