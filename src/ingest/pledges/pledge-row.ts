import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { metaOf } from '../../schema/field.ts';
import { ballotsSchema, PLEDGE_KEYS, type PledgeKey, pledgeSchema } from '../../schema/kinds/pledge.ts';
import { isOptional, keysOf } from '../../schema/shape.ts';
import type { Cell, Row } from '../table/table.ts';
import { cellProblem, cellWarnings } from './cell-remarks.ts';
import { isSame, standsForNothing } from './cell-signs.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { dateText, excerpt, narrowNumber, votesOf } from './pledge-cells.ts';
import type { Headers } from './pledge-headers.ts';
import { progressParts } from './progress-text.ts';

/**
 * One pledge as its row says it, under canonical keys, values as YAML would have them; not yet checked against the
 * schema.
 */
export interface PledgeRow {
  value: Record<string, unknown>;
  /** How messages call it: 第 17 行. */
  name: string;
  /** Where a value stands or should stand, by its path (`due`, `progress.1.date`). */
  placeOf(path: string): Span;
  /** Keys whose cells could not be read; what is wrong there is reported already. */
  unread: ReadonlySet<string>;
  /** The first and the last row of a table that it is made of; undefined in YAML. */
  numbers?: readonly [first: number, last: number];
}

const DATE_KEYS: ReadonlySet<string> = new Set<PledgeKey>([
  'due',
  'proposed',
  'reviewed',
  'signed',
  'announced',
  'started',
  'assessed',
  'doneAt',
  'extendedTo',
]);
const BALLOT_KEYS = keysOf(ballotsSchema);

export const REQUIRED = PLEDGE_KEYS.filter((key) => !isOptional(pledgeSchema.shape[key]));

export function nameOf({ number }: Row): string {
  return `第 ${number} 行`;
}

/** A pledge while its rows are read: one, or several that share a merged number. */
export class RowReader implements PledgeRow {
  readonly value: Record<string, unknown> = {};
  readonly unread = new Set<string>();
  readonly name: string;
  /** Whether the row has nothing at all that is read. */
  readonly isEmpty: boolean;
  readonly first: Row;
  /** The row that was read last. */
  last: Row;
  readonly #headers: Headers;
  readonly #facts: LedgerFacts;
  readonly #findings: Finding[];
  readonly #progress: Cell[] = [];

  constructor(row: Row, headers: Headers, facts: LedgerFacts, findings: Finding[]) {
    this.first = row;
    this.last = row;
    this.name = nameOf(row);
    this.#headers = headers;
    this.#facts = facts;
    this.#findings = findings;
    this.#eachCell(row, (cell, key) => this.#read(cell, key));
    this.isEmpty = Object.keys(this.value).length === 0 && this.unread.size === 0;
    for (const key of REQUIRED) if (!headers.columns.has(key)) this.unread.add(key);
  }

  get numbers(): readonly [first: number, last: number] {
    return [this.first.number, this.last.number];
  }

  /** Bound: rules get it by itself. */
  readonly placeOf = (path: string): Span => {
    const [key, index] = path.split('.');
    const progress = key === 'progress' ? this.#progress[Number(index)] : undefined;
    // Few places are ever asked for, and each is looked up.
    return progress?.at ?? this.first.placeOf(this.#headers.columns.get(key as PledgeKey)?.[0] ?? 0);
  };

  /**
   * Whether a row goes on with this pledge: it shares the merged cell of its number, or says nothing but progress. Saved
   * as CSV, merged areas leave empty cells.
   */
  isContinuedBy(row: Row): boolean {
    const { columns } = this.#headers;
    const id = row.cells[columns.get('id')?.[0] ?? -1];
    if (id?.mergedFrom !== undefined) return id.mergedFrom >= this.first.number;
    if (id || row.number !== this.last.number + 1) return false;
    let says = 0;
    for (const [key, places] of columns)
      for (const place of places) {
        const cell = row.cells[place];
        if (!cell || cell.mergedFrom !== undefined) continue;
        if (key !== 'progress') return false;
        says++;
      }
    return says > 0;
  }

  /** Adds what a further row of this pledge says: progress, and what the rows above leave open. */
  continueWith(row: Row): void {
    this.last = row;
    let isOther = false;
    this.#eachCell(row, (cell, key) => {
      if (cell.mergedFrom !== undefined || key === 'id') return;
      const before = this.first.cells[this.#headers.columns.get(key)![0]!];
      if (key === 'progress' || (this.value[key] === undefined && !this.unread.has(key))) this.#read(cell, key);
      else if (!isOther && before?.text !== cell.text) {
        isOther = true;
        const { label } = metaOf(pledgeSchema.shape[key]);
        this.#findings.push(finding('T32', { row: nameOf(row), above: this.name, label }, cell.at, key));
      }
    });
  }

  #eachCell(row: Row, use: (cell: Cell, key: PledgeKey) => void): void {
    for (const [key, columns] of this.#headers.columns)
      for (const column of columns) {
        const cell = row.cells[column];
        if (cell && !standsForNothing(cell.text, key)) use(cell, key);
      }
  }

  #read(cell: Cell, key: PledgeKey): void {
    if (isSame(cell.text)) {
      this.unread.add(key);
      return;
    }
    const isDate = DATE_KEYS.has(key);
    const column = { label: metaOf(pledgeSchema.shape[key]).label, key, isDate };
    const problem = cellProblem(cell, column);
    if (problem) {
      this.unread.add(key);
      this.#findings.push(problem);
      return;
    }
    this.#findings.push(...cellWarnings(cell, column));
    if (key === 'progress') this.#readProgress(cell);
    else if (key === 'votes') this.#readVotes(cell);
    else if (key === 'id') this.value[key] = narrowNumber(cell.text);
    else this.value[key] = isDate ? dateText(cell.text) : cell.text;
  }

  #readProgress(cell: Cell): void {
    let isTold = false;
    for (const part of progressParts(cell.text, this.#facts.year)) {
      if ('value' in part) {
        const list = (this.value['progress'] ??= []) as unknown[];
        list.push(part.value);
        this.#progress.push(cell);
      } else if (!isTold) {
        isTold = true;
        const { unread, proposal } = part;
        this.#findings.push(
          finding(
            'T15',
            {
              text: excerpt(unread, 30),
              proposal: proposal === undefined ? undefined : excerpt(proposal, 60),
              year: this.#facts.year,
            },
            cell.at,
            'progress',
          ),
        );
      }
    }
  }

  #readVotes(cell: Cell): void {
    const votes = votesOf(cell.text, BALLOT_KEYS);
    if ('unread' in votes) {
      this.unread.add('votes');
      this.#findings.push(finding('T16', { text: excerpt(votes.unread, 30) }, cell.at, 'votes'));
    } else this.value['votes'] = votes.counts;
  }
}
