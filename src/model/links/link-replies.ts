import { unitAddress } from '../../addresses/address.ts';
import { type Content, validValues } from '../../ingest/content/content.ts';
import { type FeedbackPlace, FeedbackPlaces } from '../../ingest/content/feedback-places.ts';
import { UnitNames } from '../../ingest/content/unit-names.ts';
import { addDays, daysBetween } from '../../kernel/beijing-time.ts';
import type { ReplyData } from '../../schema/kinds/feedback.ts';
import type { Board, Entry, Unit } from '../entities/linked.ts';
import { type Replies, type Reply, type ReplyTarget, subjectOfReply } from '../entities/reply.ts';

/** What replies may be about. */
export interface ReplyTargets {
  units: ReadonlyMap<string, Unit>;
  boards: readonly Board[];
  entryAt: (address: string) => Entry | undefined;
}

/** Every reply about something that is published, the latest first. */
export function linkReplies(content: Content, targets: ReplyTargets): Replies {
  const rows = content.replies.flatMap((source) => validValues(source) ?? []);
  if (rows.length === 0) return { all: [], days: 0, about: new Map() };
  const places = new FeedbackPlaces(content);
  const find = new TargetFinder(targets);
  const names = new UnitNames(content.units);
  const all = rows
    .flatMap((row): Reply[] => {
      const place = places.find(row.about);
      const target = place && find.at(place);
      return target
        ? [{ ...timesOf(row), ...wordsOf(row), target, by: whoReplied(row.unit, names, targets.units) }]
        : [];
    })
    .sort((a, b) => (a.repliedAt === b.repliedAt ? (a.date < b.date ? 1 : -1) : a.repliedAt < b.repliedAt ? 1 : -1));
  const days = all.reduce((sum, reply) => sum + reply.days, 0);
  return { all, days, about: Map.groupBy(all, subjectOfReply) };
}

function timesOf({ date, repliedAt, days = 0 }: ReplyData): Pick<Reply, 'date' | 'repliedAt' | 'days'> {
  return repliedAt === undefined
    ? { date, repliedAt: addDays(date, days), days }
    : { date, repliedAt, days: daysBetween(date, repliedAt) };
}

function wordsOf({ category, matter, reply }: ReplyData): Pick<Reply, 'category' | 'matter' | 'reply'> {
  return { category, matter, reply };
}

function whoReplied(written: string, names: UnitNames, units: ReadonlyMap<string, Unit>): Reply['by'] {
  const match = names.find(written);
  const unit = match && 'id' in match ? units.get(match.id) : undefined;
  return { name: unit?.data.name ?? written, unit };
}

class TargetFinder {
  readonly #targets: ReplyTargets;
  readonly #boards: ReadonlyMap<string, Board>;
  readonly #units: ReadonlyMap<string, Unit>;
  /** Of boards that were asked for: where their pledges stand, by their numbers. */
  readonly #places = new Map<Board, ReadonlyMap<string, number>>();

  constructor(targets: ReplyTargets) {
    this.#targets = targets;
    this.#boards = new Map(targets.boards.map((board) => [board.address, board]));
    this.#units = new Map(Array.from(targets.units.values(), (unit) => [unitAddress(unit.id), unit]));
  }

  at({ address, pledge: id }: FeedbackPlace): ReplyTarget | undefined {
    const board = this.#boards.get(address);
    if (board && id !== undefined) {
      const index = this.#placesOn(board).get(id);
      return index === undefined ? undefined : { pledge: board.keep(index) };
    }
    if (board) return { board };
    const unit = this.#units.get(address);
    const entry = this.#targets.entryAt(address);
    return unit ? { unit } : entry && { entry };
  }

  #placesOn(board: Board): ReadonlyMap<string, number> {
    let places = this.#places.get(board);
    if (!places) {
      places = new Map(board.pledges.map(({ data }, index) => [data.id.toLowerCase(), index]));
      this.#places.set(board, places);
    }
    return places;
  }
}
