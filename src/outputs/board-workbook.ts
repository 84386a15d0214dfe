import { writeWorkbook, type WrittenSheet } from '../ingest/table/xlsx/write-workbook.ts';
import { dayOf } from '../kernel/beijing-time.ts';
import type { Board, Pledge } from '../model/entities/linked.ts';
import { rateText, type Tally } from '../model/pledges/tally.ts';
import { metaOf } from '../schema/field.ts';
import {
  PLEDGE_KEYS,
  PLEDGE_STATE_NAMES,
  PLEDGE_STATES,
  type PledgeKey,
  pledgeSchema,
} from '../schema/kinds/pledge.ts';
import { BOARD_TEXTS } from '../wording/boards.ts';
import { pledgeCell } from './board-data.ts';

/** Letters of a column; of others a date or a short word. */
const WIDTHS: Partial<Record<PledgeKey, number>> = {
  subject: 12,
  item: 20,
  measures: 20,
  standard: 24,
  owner: 12,
  progress: 30,
  reason: 20,
  votes: 16,
};
const USUAL_WIDTH = 6;

/**
 * A board for whoever keeps its ledger: the columns of the ledger with what the reports add, then what follows from it,
 * and the counts on a sheet of their own. As a ledger it says the same again: of the columns added, none is read.
 */
export function boardWorkbook(board: Board, now: string): Uint8Array {
  const { workbook } = BOARD_TEXTS;
  const asOf = BOARD_TEXTS.stateAsOf(dayOf(now));
  const items: WrittenSheet = {
    name: workbook.items,
    head: [
      ...PLEDGE_KEYS.map((key) => metaOf(pledgeSchema.shape[key]).label),
      asOf,
      workbook.latestDay,
      workbook.latest,
      workbook.latestBy,
      BOARD_TEXTS.resultFrom,
    ],
    rows: board.pledges.map((pledge) => [
      ...PLEDGE_KEYS.map((key) => pledgeCell(pledge, key)),
      PLEDGE_STATES[pledge.state],
      ...latestOf(pledge),
      pledge.resultFrom?.unit.data.name ?? '',
    ]),
    widths: [...PLEDGE_KEYS.map((key) => WIDTHS[key] ?? USUAL_WIDTH), 8, USUAL_WIDTH, 24, 12, 12],
  };
  const counts: WrittenSheet = {
    name: workbook.counts,
    head: [workbook.unit, workbook.total, ...PLEDGE_STATE_NAMES.map((state) => PLEDGE_STATES[state]), BOARD_TEXTS.rate],
    rows: [
      ...[...board.byUnit].map(([unit, tally]) => countRow(unit.data.name, tally)),
      countRow(workbook.all, board.tally),
    ],
    widths: [16, ...Array.from({ length: PLEDGE_STATE_NAMES.length + 2 }, () => USUAL_WIDTH)],
  };
  return writeWorkbook([items, counts]);
}

function countRow(name: string, tally: Tally): (string | number)[] {
  return [name, tally.total, ...PLEDGE_STATE_NAMES.map((state) => tally.states[state]), rateText(tally)];
}

/** The last thing that was done: its day, what it was, and who reported it, where it does not stand in the ledger. */
function latestOf({ data: { progress = [] }, reported }: Pledge): string[] {
  const latest = progress.reduce<(typeof progress)[number] | undefined>(
    (last, step) => (last && last.date > step.date ? last : step),
    undefined,
  );
  return latest ? [latest.date, latest.text, reported.get(latest)?.unit.data.name ?? ''] : ['', '', ''];
}
