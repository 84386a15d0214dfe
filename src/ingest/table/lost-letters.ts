import type { Finding } from '../../diagnostics/issue.ts';
import { lettersLost } from '../files/question-marks.ts';
import type { TableFile } from './table.ts';

/** F34 in the cells of a table: once, at the first one. */
export function lettersLostInTable({ sheets }: TableFile): Finding[] {
  const cells = (sheets[0]?.rows ?? []).flatMap((row) => row.cells.filter((cell) => cell !== undefined));
  const doubtful = cells.filter(({ text }) => text.includes('???'));
  return lettersLost(doubtful.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')).map((found) => ({
    ...found,
    ...doubtful[found.line - 1]!.at,
  }));
}
