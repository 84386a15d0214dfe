import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { NamelistKey } from '../../schema/kinds/namelist.ts';
import { isNothing, isSame } from '../pledges/cell-signs.ts';
import { excerpt } from '../pledges/pledge-cells.ts';
import type { Cell } from '../table/table.ts';
import { labelOfColumn } from './namelist-headers.ts';

/** Reads the cells of a table that hold words. */
export class WordsReader {
  readonly #findings: Finding[];
  /** Of each column, the cell that was read last. */
  readonly #above = new Map<NamelistKey, { row: number; text: string }>();
  /** Of each column, signs that read as empty. */
  readonly #signs = new Map<NamelistKey, { first: Cell; count: number }>();

  constructor(findings: Finding[]) {
    this.#findings = findings;
  }

  /** Puts into `value` what a cell says; what does not say anything is told. */
  read(cell: Cell, key: NamelistKey, value: Record<string, string | number>): void {
    const { text, at } = cell;
    const label = labelOfColumn(key);
    const above = this.#above.get(key);
    if (isSame(text)) {
      const meant = above && { row: `第 ${above.row} 行`, text: excerpt(above.text, 60) };
      return void this.#findings.push(finding('T37', { label, text: excerpt(text, 20), meant }, at, key));
    }
    this.#above.set(key, { row: at.cell?.row ?? at.line, text });
    if (isNothing(text) && key !== 'name' && key !== 'unit') {
      const { first, count } = this.#signs.get(key) ?? { first: cell, count: 0 };
      this.#signs.set(key, { first, count: count + 1 });
    } else if (isNothing(text)) this.#findings.push(finding('G52', { trouble: 'empty', label, text }, at, key));
    else if (key === 'name' && /[、，,；;]/.test(text))
      this.#findings.push(finding('G52', { trouble: 'several', label, text: excerpt(text, 30) }, at, key));
    else value[key] = wordsOf(text, key);
  }

  /** T39, once for a column. */
  end(): void {
    for (const [key, { first, count }] of this.#signs) {
      const details = { label: labelOfColumn(key), text: excerpt(first.text, 10), count };
      this.#findings.push(finding('T39', details, first.at, key));
    }
  }
}

/** Lines of a reason stay; others were broken to fit their column. */
function wordsOf(text: string, key: NamelistKey): string {
  if (key === 'reason') return text.replace(/\s*\n\s*/g, '\n');
  const line = text.replace(/\s*\n\s*/g, '');
  return key === 'name' ? line.replace(/(?<=\S{2})\s*同志$/, '') : line;
}
