import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { Cell } from '../table/table.ts';
import { meantDay } from './meant-day.ts';
import { excerpt } from './pledge-cells.ts';

/** `1.10E+17`: what a program has put in place of a long number. */
const EXPONENT = /(?<![A-Za-z0-9.])-?\d(?:\.\d+)?E[+-]\d{1,3}(?![A-Za-z0-9])/i;

/** The column that a cell stands in: what messages call it, and the key of its values. */
export interface ColumnOfCell {
  label: string;
  key: string;
  /** It holds days. */
  isDate: boolean;
}

/** What a spreadsheet shows in place of a result, or of what its column is too narrow for; in CSV a text. */
const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#{2,})$/;
/** A date whose format shows no day. */
const MONTH = /^(\d{4})-(\d{1,2})$/;

/**
 * What cannot be published of a cell although it has a text: an error, a picture, a number that a program has cut or made
 * a date of.
 */
export function cellProblem(cell: Cell, { label, key, isDate }: ColumnOfCell): Finding | undefined {
  // Its place is read from the file anew each time: only what is wrong asks for it.
  const { text, error, marks } = cell;
  if (marks?.isPicture) return finding('T27', { label }, cell.at, key);
  const shownError = error ?? ERROR.exec(text)?.[0];
  if (shownError !== undefined) return finding('T17', { error: shownError, label }, cell.at, key);
  // Whoever types a month gets its first day.
  const [, year, month] = isDate && text.endsWith('-01') ? (MONTH.exec(marks?.meant ?? '') ?? []) : [];
  if (year !== undefined) {
    const value = `${year}年${month!}月`;
    return finding('T31', { label, value, suggestion: meantDay(value, Number(year)) }, cell.at, key);
  }
  if (marks?.meant !== undefined && !isDate)
    return finding('T28', { label, shown: text, meant: marks.meant }, cell.at, key);
  const exponent = /E[+-]/i.test(text) ? EXPONENT.exec(text)?.[0] : undefined;
  if (exponent !== undefined || (marks?.isCut && !isDate))
    return finding('T29', { label, shown: excerpt(exponent ?? text, 30) }, cell.at, key);
  return undefined;
}

/** What is published of a cell although its editor may not mean it: letters that are struck out, raised, or unseen. */
export function cellWarnings(cell: Cell, { label, key }: ColumnOfCell): Finding[] {
  const { text, marks } = cell;
  if (!marks) return [];
  const { struck = '', raised = '', isUnseen } = marks;
  return [
    ...(struck === '' ? [] : [finding('T25', { label, text: excerpt(struck, 30) }, cell.at, key)]),
    ...(raised === '' ? [] : [finding('T26', { label, text: excerpt(raised, 20) }, cell.at, key)]),
    ...(isUnseen ? [finding('T30', { label, text: excerpt(text, 30) }, cell.at, key)] : []),
  ];
}
