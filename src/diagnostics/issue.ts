import { withoutUnsafe } from '../kernel/letters/unsafe-characters.ts';
import { maskPersonalData } from '../kernel/privacy/personal-data.ts';
import { type Code, type DetailsOf, PROBLEMS } from './codes.ts';
import type { Definition, Severity } from './problems/definition.ts';

/**
 * A stretch of a file: lines and columns from 1, columns in UTF-16 units as editors count them; the end is exclusive.
 */
export interface Span {
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
  /**
   * In a table: row and column as a spreadsheet counts them, from 1, and the sheet where it is not the first. It is
   * shown in place of line and column.
   */
  cell?: { row: number; column: number; sheet?: string } | undefined;
}

/** The whole of a file, where no narrower place exists. */
export const FILE_START: Span = { line: 1, column: 1 };

/** A problem inside one file, before it is known which file. Plain data: it is cached as JSON. */
export interface Finding extends Span {
  code: Code;
  severity: Severity;
  /** What is wrong and why it matters. */
  message: string;
  /** What to type. */
  hint: string;
  /** The field's canonical path (`source.name`), '' where there is none. */
  path: string;
}

/** A problem in a file, as every reporter prints it. */
export interface Issue extends Finding {
  /** From the working directory, or absolute where the content lies outside it; with `/`. */
  file: string;
}

/** More problems of one file than these nobody reads: the rest mostly has the same cause. */
export const MOST_FINDINGS = 100;

/**
 * The findings of one file that are shown: of too many those that matter most, errors before warnings, and one more
 * that says so.
 */
export function shownOf<T extends Finding>(findings: readonly T[]): (T | Finding)[] {
  const counted = findings.filter(({ code }) => code !== 'F23');
  if (counted.length <= MOST_FINDINGS) return [...findings];
  const shown = counted.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_FINDINGS);
  return [...shown, finding('F23', { most: MOST_FINDINGS }, FILE_START)];
}

/** Personal data first, warnings last. */
function rankOf({ code, severity }: Finding): number {
  if (severity === 'warning') return 2;
  return code.startsWith('S') ? 0 : 1;
}

/** Makes the finding of a code. */
export function finding<C extends Code>(code: C, details: DetailsOf<C>, at: Span, path = ''): Finding {
  const definition = PROBLEMS[code] as unknown as Definition<DetailsOf<C>>;
  return {
    line: at.line,
    column: at.column,
    ...(at.endLine === undefined ? {} : { endLine: at.endLine, endColumn: at.endColumn }),
    ...(at.cell === undefined ? {} : { cell: at.cell }),
    code,
    severity: definition.severity,
    message: presentable(`${definition.what(details)}。${definition.why}`),
    hint: presentable(definition.fix(details)),
    path,
  };
}

/** One line that a terminal can print. A message about personal data must not repeat them. */
function presentable(text: string): string {
  return maskPersonalData(withoutUnsafe(text.replace(/[\p{Cc}\s]+/gu, ' ')));
}

/**
 * Where an issue is, as reports write it: `items.xlsx!B17` in a workbook, `items.csv:17:2` (row and cell) in a table,
 * else file, line and column.
 */
export function placeOf(issue: Span & Pick<Issue, 'file'>): string {
  const { line, column, cell } = issue;
  const file = shownFile(issue);
  if (!cell) return `${file}:${line}:${column}`;
  return /\.xlsx$/i.test(file) ? `${file}!${cellName(cell)}` : `${file}:${cell.row}:${cell.column}`;
}

/** The path of an issue's file as it may be printed: a name that is a personal number is masked. */
export function shownFile({ file }: Pick<Issue, 'file'>): string {
  return file.split('/').map(maskPersonalData).join('/');
}

/** `B17`, or `联系表!B17` on another sheet than the first. */
export function cellName({ row, column, sheet }: NonNullable<Span['cell']>): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet === undefined ? '' : `${maskPersonalData(sheet)}!`}${letters}${row}`;
}

/** Errors before warnings; each by file, then line, column and code. Every report is in this order. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code);
}

/** By UTF-16 units, the same in every language. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many errors and warnings there are. */
export function countIssues(issues: readonly Issue[]): { errors: number; warnings: number } {
  let errors = 0;
  for (const issue of issues) if (issue.severity === 'error') errors++;
  return { errors, warnings: issues.length - errors };
}
