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
import { type ReportedPledge, withReports } from '../../ingest/pledges/with-reports.ts';
import { UnitNames } from '../../ingest/content/unit-names.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import { dayOf, daysBetween } from '../../kernel/beijing-time.ts';
import { Recent } from '../../machine/recent.ts';
import { type BoardData, isOfMembers, USUAL_NOTICE_DAYS } from '../../schema/kinds/board.ts';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import { BOARD_PAGE_SIZE } from '../entities/board.ts';
import type { Photo } from '../entities/beside.ts';
import type { Board, Pledge, PledgeReport, Unit } from '../entities/linked.ts';
import { ancestorsOf } from '../entities/unit.ts';
import { attachmentsOf } from './attachments.ts';
import { pledgeKey } from './named-pledges.ts';
import { newOutline, outline } from '../pledges/board-outline.ts';
import { BoardPledges, type RecentPledges } from './board-pledges.ts';
import type { WorkCalendar } from '../pledges/notice.ts';
import { announcedOn, limitOf, stateOf } from '../pledges/pledge-state.ts';
import { addTally, count, newTally, type Tally, tallyUnder } from '../pledges/tally.ts';

/** What boards are made from. */
export interface BoardSources {
  content: Content;
  units: ReadonlyMap<string, Unit>;
  calendar: WorkCalendar;
  previews: boolean;
  /** Told of every pledge once, boards as they are ordered, with its place on its board. */
  onPledge: (pledge: Pledge, index: number) => void;
  /** Pledges in memory at one time, besides those that something refers to. */
  mostPledges?: number | undefined;
  /** The sound photos of those names in a folder below the content folder. */
  photosOf: (folder: string, names: Iterable<string>) => Map<string, Photo>;
}

/** Every board that is right, newest first, with its pledges; counts them for their units and all units above. */
export function linkBoards(sources: BoardSources): Board[] {
  const { content, previews } = sources;
  const ledgers = Map.groupBy(content.pledges, ({ board }) => board);
  const names = new UnitNames(content.units);
  const reports = reportsByPledge(sources);
  const recent: RecentPledges = new Recent(sources.mostPledges ?? MOST_PLEDGES);
  const boards = content.boards
    .filter((source) => isShown(source, content.now, previews))
    .flatMap((source) => {
      const ledger = () => ledgerOf(ledgers.get(source.slug) ?? [], source.slug, reports);
      return boardFrom(source, ledger, { names, recent, ...sources }) ?? [];
    })
    .sort(({ board: a }, { board: b }) => compareBoards(a, b));
  for (const one of boards) fill(one, sources);
  return boards.map(({ board }) => board);
}

/** A kilobyte and a half each, with their rows. */
const MOST_PLEDGES = 100_000;

/** The pledges of a board's tables, and what is left out of them. */
type Ledger = Pick<Board, 'faulty'> & { rows: readonly ReportedPledge<PledgeReport>[] };

/** Of tables with mistakes, which only a preview gets to see, the rows that are right. */
function ledgerOf(sources: readonly PledgeSource[], board: string, reports: ReportsByPledge): Ledger {
  const rows: ReportedPledge<PledgeReport>[] = [];
  const ofBoard = reports.get(board);
  const faulty = { rows: 0, files: 0 };
  for (const { reading } of sources) {
    for (const row of reading.valid ? reading.value : (reading.sound?.pledges ?? [])) {
      const said = ofBoard?.get(row.id.toLowerCase());
      rows.push(said ? withReports(row, said) : { data: row, reported: NOTHING_REPORTED, resultFrom: undefined });
    }
    if (reading.valid) continue;
    faulty.rows += reading.sound?.left ?? 0;
    if (reading.sound === undefined) faulty.files++;
  }
  return { rows, faulty };
}

/** By the board's slug, then by the pledge's number in small letters, in the order of their files. */
type ReportsByPledge = ReadonlyMap<string, ReadonlyMap<string, PledgeReport[]>>;

/** Most pledges have none. */
const NOTHING_REPORTED: Pledge['reported'] = new Map();

/** Every report that is right and shown. */
function reportsByPledge({ content, units, previews, photosOf }: BoardSources): ReportsByPledge {
  const reports = new Map<string, Map<string, PledgeReport[]>>();
  for (const source of content.reports) {
    const data = validValues(source);
    const unit = units.get(data?.unit ?? '');
    if (!data || !unit || !isShown(source, content.now, previews)) continue;
    const [board = '', id = ''] = pledgeKey(data.pledge).split('/');
    const name = data.photo?.src;
    const photo = name === undefined ? undefined : photosOf(folderOf(source.file.path), [name]).get(name);
    const ofBoard = reports.get(board) ?? new Map<string, PledgeReport[]>();
    reports.set(board, ofBoard.set(id, [...(ofBoard.get(id) ?? []), { slug: source.slug, data, unit, photo }]));
  }
  return reports;
}

function compareBoards(a: Board, b: Board): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

/** Counts a board's pledges, for their units and all units above them too, and tells of each. */
function fill(
  { board, byUnit, byCategory, byPartner, source }: UncountedBoard,
  { photosOf, onPledge }: BoardSources,
): void {
  const { tally, pledges } = board;
  const photoNames = new Set<string>();
  board.pages = Math.max(1, Math.ceil(pledges.length / BOARD_PAGE_SIZE));
  for (const [index, pledge] of pledges.entries()) {
    const { data, unit, partners, state } = pledge;
    for (const { photo } of data.progress ?? []) if (photo !== undefined) photoNames.add(photo);
    count(tally, state);
    count(tallyUnder(byUnit, unit), state);
    if (data.category !== undefined) count(tallyUnder(byCategory, data.category), state);
    for (const partner of partners) byPartner.set(partner, (byPartner.get(partner) ?? 0) + 1);
    outline(board.outline, pledge);
    onPledge(pledge, index);
  }
  for (const { target } of source.reading.pictures) photoNames.add(target);
  board.photos = photosOf(folderOf(source.file.path), photoNames);
  for (const [own, ofUnit] of byUnit) {
    own.boards.push(board);
    for (const unit of [own, ...ancestorsOf(own)]) addTally(unit.tally, ofUnit);
  }
  for (const partner of byPartner.keys()) partner.jointBoards.push(board);
}

/** What the pledges of a board are made with, besides its ledgers. */
type Makers = BoardSources & { names: UnitNames; recent: RecentPledges };

/** A board whose pledges are not counted yet. */
interface UncountedBoard {
  board: Board;
  byUnit: Map<Unit, Tally>;
  byCategory: Map<string, Tally>;
  byPartner: Map<Unit, number>;
  source: BoardSource;
}

function boardFrom(
  source: BoardSource,
  ledger: () => Ledger,
  { content, units, calendar, names, recent }: Makers,
): UncountedBoard | undefined {
  const data = validValues(source);
  const own = (data?.unit ?? []).flatMap((id) => units.get(id) ?? []);
  const unit = own[0];
  if (!data || !unit) return undefined;
  const today = dayOf(content.now);
  const notice = boardNotice(data, calendar, today);
  const make = () => {
    const { rows, faulty } = ledger();
    board.faulty = faulty;
    return rows.map(({ data: row, reported, resultFrom }, index): Pledge => {
      const [leading = unit, ...partners] = unitsOf(row, data, names, units);
      const state = stateOf(row, pledgeNotice(row, notice, calendar), today);
      return {
        data: row,
        reported,
        resultFrom,
        board,
        page: Math.floor(index / BOARD_PAGE_SIZE) + 1,
        unit: leading,
        partners,
        person: isOfMembers(data.kind) ? { ...personOf(row.subject), story: undefined } : undefined,
        state,
        daysLate: state === 'overdue' ? daysBetween(limitOf(row), today) : 0,
        comments: [],
        stories: [],
      };
    });
  };
  const pledges = new BoardPledges(make, recent);
  const byUnit = new Map<Unit, Tally>();
  const byCategory = new Map<string, Tally>();
  const byPartner = new Map<Unit, number>();
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
    photos: new Map(),
    notice,
    get pledges() {
      return pledges.all();
    },
    keep: (index) => pledges.keep(index),
    outline: newOutline(),
    faulty: { rows: 0, files: 0 },
    pages: 1,
    tally: newTally(),
    byUnit,
    byCategory,
    byPartner,
    coverage: () => ({ reviewed: [], missing: [] }),
  };
  return { board, byUnit, byCategory, byPartner, source };
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
