import { finding, type Finding } from '../../diagnostics/issue.ts';
import { metaOf } from '../../schema/field.ts';
import { type PledgeKey, pledgeSchema } from '../../schema/kinds/pledge.ts';
import { isOptional } from '../../schema/shape.ts';
import type { Cell, Row, Sheet } from '../table/table.ts';
import { excerpt } from './pledge-cells.ts';
import type { Headers } from './pledge-headers.ts';

/** What is drawn or written where there is nothing to write. */
const DRAWN = /^[-‐-―−—－_＿/／\\＼|*＊×✕.。·…~～]+$/u;
const SAID = /^(?:无|暂无|没有|空|略|（略）|\(略\)|不详|待定|待填|待补|未填|N\/?A)[。.]?$/i;
/** How one says that a cell is like the one above it. */
const SAME = /^(?:同上(?:面|格|栏|条|项|行|一[行格条项])?|如上|同前|〃|″|"|”|“)(?:$|[。.，,、；;（(])/;

/** Longer than any such text. */
const LONGEST = 40;

/** True for a text that only says that there is nothing: `-`, 「—」, 「无」, 「略」. */
export function isNothing(text: string): boolean {
  return text.length <= LONGEST && (DRAWN.test(text) || SAID.test(text));
}

/** True for 「同上」, which whoever reads one pledge cannot look up. */
export function isSame(text: string): boolean {
  return text.length <= LONGEST && SAME.test(text);
}

/** Columns in which a word says something: 「无」 under 基数 that there was none before. */
const SAYS_WORDS: ReadonlySet<PledgeKey> = new Set<PledgeKey>(['base', 'outcome', 'progress']);

/** True for a cell of a column that may be empty in which a sign stands for nothing: it reads as empty. */
export function standsForNothing(text: string, key: PledgeKey): boolean {
  if (text.length > LONGEST || !isOptional(pledgeSchema.shape[key])) return false;
  return DRAWN.test(text) || (SAID.test(text) && !SAYS_WORDS.has(key));
}

/** T37, T39: 「同上」 with what it means, and signs that read as empty, once for a column. */
export function cellSigns({ rows }: Sheet, { row: header, columns }: Headers): Finding[] {
  const read = rows.filter(({ number }) => number > header.number);
  return [...columns].flatMap(([key, places]) =>
    places.flatMap((column) => [...sameAsAbove(read, key, column), ...signsFor(read, key, column)]),
  );
}

function sameAsAbove(rows: readonly Row[], key: PledgeKey, column: number): Finding[] {
  const { label } = metaOf(pledgeSchema.shape[key]);
  let above: { cell: Cell; row: number } | undefined;
  return rows.flatMap(({ cells, number }) => {
    const cell = cells[column];
    if (!cell || cell.mergedFrom !== undefined) return [];
    if (isSame(cell.text)) {
      const meant = above && { row: `第 ${above.row} 行`, text: excerpt(above.cell.text, 60) };
      return [finding('T37', { label, text: excerpt(cell.text, 20), meant }, cell.at, key)];
    }
    above = { cell, row: number };
    return [];
  });
}

function signsFor(rows: readonly Row[], key: PledgeKey, column: number): Finding[] {
  const signs = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && standsForNothing(cell.text, key) ? [cell] : [];
  });
  const [first] = signs;
  const { label } = metaOf(pledgeSchema.shape[key]);
  return first ? [finding('T39', { label, text: excerpt(first.text, 10), count: signs.length }, first.at, key)] : [];
}
