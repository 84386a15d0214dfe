import { finding, type Finding, placeOf } from '../../../diagnostics/issue.ts';
import {
  type Content,
  isWithdrawn,
  type PledgeSource,
  placeIn,
  type ReportSource,
  rowsOf,
  textOf,
  valueAt,
} from '../../../ingest/content/content.ts';
import { UnitNames } from '../../../ingest/content/unit-names.ts';
import { contradictions } from '../../../ingest/pledges/with-reports.ts';
import { isOfMembers } from '../../../schema/kinds/board.ts';
import type { PledgeData } from '../../../schema/kinds/pledge.ts';
import type { ReportData } from '../../../schema/kinds/report.ts';
import { writtenUnitIds } from '../../../schema/unit-ids.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import { PledgeIndex } from '../../references/pledge-index.ts';
import type { Located, SiteRule } from '../rule.ts';

/** A row of a ledger that somebody reports of. */
interface ReportedRow {
  source: PledgeSource;
  index: number;
  value: { readonly [K in keyof PledgeData]?: unknown };
}

/** A report that is published, or will be. */
interface Said {
  source: ReportSource;
  target: string;
  data: ReportData;
}

/**
 * G71: the pledge that a report is about is there. G72: it is the unit's own, or that of one below it. G73: it says no
 * other result than the ledger or another report says of the same day. G20: a new limit is later than the first one.
 */
export const reportedPledges: SiteRule = (content) => {
  const said = content.reports.flatMap((source): Said[] => {
    const target = textOf(source, 'pledge');
    // What does not fit its schema is compared as far as it can be read.
    return target === undefined || isWithdrawn(source)
      ? []
      : [{ source, target, data: source.reading.value as ReportData }];
  });
  if (said.length === 0) return [];
  const targets = said.map(({ target }) => target);
  const index = new PledgeIndex(content, targets);
  const rows = rowsByName(content, targets);
  const located: Located[] = [];
  const add = ({ file: { path } }: ReportSource, found: Finding) => located.push({ path, finding: found });
  for (const { source, target } of said) {
    if (!index.lacks(target)) continue;
    const details = { target, suggestion: index.suggestion(target) };
    add(source, finding('G71', details, placeIn(source, 'pledge'), 'pledge'));
  }
  const own = new OwnPledges(content);
  for (const [name, reports] of Map.groupBy(said, ({ target }) => target.toLowerCase())) {
    const row = rows.get(name);
    if (!row) continue;
    for (const { source, target, data } of reports) {
      const others = own.ownersBeside(row, textOf(source, 'unit'));
      if (others !== undefined)
        add(source, finding('G72', { unit: data.unit, target, own: others }, placeIn(source, 'unit'), 'unit'));
      const { due } = row.value;
      if (typeof data.extendedTo === 'string' && typeof due === 'string' && data.extendedTo <= due)
        add(source, finding('G20', { extended: data.extendedTo, due }, placeIn(source, 'extendedTo'), 'extendedTo'));
    }
    const published = reports.filter(({ source, data }) => source.reading.valid && data.draft !== true);
    for (const { report, other, outcome, extendedTo } of contradictions(row.value as PledgeData, published)) {
      const where = other ? content.display(other.source.file.path) : placeOfResult(row, content);
      const details = {
        date: report.data.date,
        outcome: inWords(report.data.outcome!, report.data.extendedTo),
        other: inWords(outcome, extendedTo),
        where,
      };
      add(report.source, finding('G73', details, placeIn(report.source, 'outcome'), 'outcome'));
    }
  }
  return located;
};

function inWords(outcome: string, extendedTo: string | undefined): string {
  return extendedTo === undefined ? outcome : `${outcome}至 ${extendedTo}`;
}

function placeOfResult({ source, index }: ReportedRow, { display }: Content): string {
  return placeOf({ ...pledgePlace(source, index, 'outcome'), file: display(source.file.path) });
}

/** Only of boards that are named: others have hundreds of thousands of rows. */
function rowsByName(content: Content, targets: readonly string[]): Map<string, ReportedRow> {
  const wanted = new Set(targets.map((target) => target.toLowerCase()));
  const boards = new Set(targets.map((target) => target.split('/')[0]!));
  const rows = new Map<string, ReportedRow>();
  for (const source of content.pledges) {
    if (!boards.has(source.board)) continue;
    for (const [index, value] of rowsOf(source).entries()) {
      const name = `${source.board}/${String(value.id)}`.toLowerCase();
      if (wanted.has(name) && !rows.has(name)) rows.set(name, { source, index, value });
    }
  }
  return rows;
}

/** Knows whose pledges are whose, and who stands above whom. */
class OwnPledges {
  readonly #names: UnitNames;
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #boards: ReadonlyMap<string, Content['boards'][number]>;

  constructor({ units, boards }: Content) {
    this.#names = new UnitNames(units);
    this.#parents = new Map(units.map((unit) => [unit.id, textOf(unit, 'parent')]));
    this.#titles = new Map(units.map((unit) => [unit.id, textOf(unit, 'name') ?? unit.id]));
    this.#boards = new Map(boards.map((board) => [board.slug, board]));
  }

  /** Whose the pledge is, where it is not the unit's, nor that of one below it, nor on its board; else undefined. */
  ownersBeside({ source, value }: ReportedRow, unit: string | undefined): string | undefined {
    const board = this.#boards.get(source.board);
    if (unit === undefined || !board || !this.#parents.has(unit)) return undefined;
    const ofBoard = writtenUnitIds(valueAt(board, 'unit'));
    const written = isOfMembers(valueAt(board, 'kind')) ? value.unit : value.subject;
    const matches = typeof written === 'string' ? this.#names.findAll(written) : [];
    // Who pledged is not known: that is reported already.
    if (matches.some(({ match }) => !match || !('id' in match))) return undefined;
    const owners = matches.flatMap(({ match }) => (match && 'id' in match ? match.id : []));
    const all = [...owners, ...ofBoard];
    if (all.some((id) => this.#isSameOrAbove(unit, id))) return undefined;
    return (owners.length > 0 ? owners : ofBoard).map((id) => this.#titles.get(id) ?? id).join('、');
  }

  #isSameOrAbove(unit: string, id: string): boolean {
    const seen = new Set<string>();
    for (let one: string | undefined = id; one !== undefined && !seen.has(one); one = this.#parents.get(one)) {
      if (one === unit) return true;
      seen.add(one);
    }
    return false;
  }
}
