import { boardAddress } from '../../addresses/address.ts';
import {
  type BoardSource,
  type Content,
  isShown,
  type PledgeSource,
  validValues,
  withheld,
} from '../../ingest/content/content.ts';
import { personOf } from '../../ingest/content/person.ts';
import { UnitNames } from '../../ingest/content/unit-names.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import { dayOf, daysBetween } from '../../kernel/beijing-time.ts';
import { type BoardData, isOfMembers, USUAL_NOTICE_DAYS } from '../../schema/kinds/board.ts';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import { BOARD_PAGE_SIZE } from '../entities/board.ts';
import type { Photo } from '../entities/beside.ts';
import type { Board, Pledge, Unit } from '../entities/linked.ts';
import { ancestorsOf } from '../entities/unit.ts';
import { attachmentsOf } from './attachments.ts';
import type { WorkCalendar } from '../pledges/notice.ts';
import { announcedOn, limitOf, stateOf } from '../pledges/pledge-state.ts';
import { addTally, count, newTally, type Tally, tallyUnder } from '../pledges/tally.ts';

/** What boards are made from. */
export interface BoardSources {
  content: Content;
  units: ReadonlyMap<string, Unit>;
  calendar: WorkCalendar;
  previews: boolean;
  /** The sound photos of those names in a folder below the content folder. */
  photosOf: (folder: string, names: Iterable<string>) => Map<string, Photo>;
}

/** Every board that is right, newest first, with its pledges; counts them for their units and all units above. */
export function linkBoards(sources: BoardSources): Board[] {
  const { content, previews } = sources;
  const ledgers = Map.groupBy(content.pledges, ({ board }) => board);
  const names = new UnitNames(content.units);
  const boards = content.boards
    .filter((source) => isShown(source, content.now, previews))
    .flatMap((source) => boardFrom(source, ledgerOf(ledgers.get(source.slug) ?? []), names, sources) ?? [])
    .sort(compareBoards);
  for (const board of boards) place(board);
  return boards;
}

/** The pledges of a board's tables, and what is left out of them. */
type Ledger = Pick<Board, 'faulty'> & { rows: readonly PledgeData[] };

/** Of tables with mistakes, which only a preview gets to see, the rows that are right. */
function ledgerOf(sources: readonly PledgeSource[]): Ledger {
  const rows: PledgeData[] = [];
  const faulty = { rows: 0, files: 0 };
  for (const { reading } of sources) {
    for (const row of reading.valid ? reading.value : (reading.sound?.pledges ?? [])) rows.push(row);
    if (reading.valid) continue;
    faulty.rows += reading.sound?.left ?? 0;
    if (reading.sound === undefined) faulty.files++;
  }
  return { rows, faulty };
}

function compareBoards(a: Board, b: Board): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function place({ pledges, byUnit }: Board): void {
  for (const pledge of pledges) {
    pledge.unit.pledges.push(pledge);
    for (const partner of pledge.partners) partner.jointPledges.push(pledge);
  }
  for (const [own, tally] of byUnit) for (const unit of [own, ...ancestorsOf(own)]) addTally(unit.tally, tally);
}

function boardFrom(
  source: BoardSource,
  { rows, faulty }: Ledger,
  names: UnitNames,
  { content, units, calendar, photosOf }: BoardSources,
): Board | undefined {
  const data = validValues(source);
  const own = (data?.unit ?? []).flatMap((id) => units.get(id) ?? []);
  const unit = own[0];
  if (!data || !unit) return undefined;
  const today = dayOf(content.now);
  const notice = boardNotice(data, calendar, today);
  const pledges: Pledge[] = [];
  const tally = newTally();
  const byUnit = new Map<Unit, Tally>();
  const byCategory = new Map<string, Tally>();
  const folder = folderOf(source.file.path);
  const photoNames = new Set<string>(rows.flatMap(({ progress = [] }) => progress.flatMap(({ photo }) => photo ?? [])));
  for (const { target } of source.reading.pictures) photoNames.add(target);
  const board: Board = {
    slug: source.slug,
    address: boardAddress(source.slug),
    data,
    unit,
    units: [...new Set(own)],
    publishedAt: data.publishedAt,
    withheld: withheld(source, content.now),
    body: source.text().slice(source.reading.bodyStart).trim(),
    path: source.file.path,
    attachments: attachmentsOf(source, content),
    photos: photosOf(folder, photoNames),
    notice,
    pledges,
    faulty,
    pages: Math.max(1, Math.ceil(rows.length / BOARD_PAGE_SIZE)),
    tally,
    byUnit,
    byCategory,
    coverage: { reviewed: [], missing: [] },
  };
  for (const [index, row] of rows.entries()) {
    const [own = unit, ...partners] = unitsOf(row, data, names, units);
    const state = stateOf(row, pledgeNotice(row, notice, calendar), today);
    pledges.push({
      data: row,
      board,
      page: Math.floor(index / BOARD_PAGE_SIZE) + 1,
      unit: own,
      partners,
      person: isOfMembers(data.kind) ? { ...personOf(row.subject), story: undefined } : undefined,
      state,
      daysLate: state === 'overdue' ? daysBetween(limitOf(row), today) : 0,
      comments: [],
      stories: [],
    });
    count(tally, state);
    count(tallyUnder(byUnit, own), state);
    if (row.category !== undefined) count(tallyUnder(byCategory, row.category), state);
  }
  return board;
}

/** The board's own notice, and whether it lies ahead, runs or is over. */
function boardNotice({ notice = {}, publishedAt }: BoardData, calendar: WorkCalendar, today: string): Board['notice'] {
  const from = notice.from ?? dayOf(publishedAt);
  const { to } = notice.to === undefined ? calendar.notice(from, notice.days ?? USUAL_NOTICE_DAYS) : { to: notice.to };
  const state = today < from ? 'ahead' : today <= to ? 'running' : 'over';
  return { from, to, workdays: calendar.workdays({ from, to }), state };
}

/** A pledge that was announced on another day than its board has a notice of its own, as long as the board's. */
function pledgeNotice(
  pledge: PledgeData,
  notice: Board['notice'],
  calendar: WorkCalendar,
): { from: string; to: string } | undefined {
  const from = announcedOn(pledge, notice.from);
  if (from === undefined) return undefined;
  return from <= notice.from ? notice : calendar.notice(from, notice.workdays);
}

/** Who pledged, the one that leads first; the unit of a member is one. */
function unitsOf(
  { subject, unit }: PledgeData,
  { kind }: BoardData,
  names: UnitNames,
  units: ReadonlyMap<string, Unit>,
): Unit[] {
  const written = isOfMembers(kind) ? unit : subject;
  if (written === undefined) return [];
  const found = names
    .findAll(written)
    .flatMap(({ match }) => (match && 'id' in match ? (units.get(match.id) ?? []) : []));
  return [...new Set(found)];
}

/** Who pledged, in one line. */
export function subjectOf({ person, unit, partners }: Pledge): string {
  if (!person) return [unit, ...partners].map(({ data }) => data.name).join('、');
  return person.post === '' ? person.name : `${person.name}　${person.post}`;
}
