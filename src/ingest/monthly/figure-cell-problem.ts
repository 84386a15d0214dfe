import { finding, type Finding } from '../../diagnostics/issue.ts';
import { shorten } from '../../kernel/text-width.ts';
import type { Cell } from '../table/table.ts';

/** T17, T25, T27, T29, T30: a cell that does not mean what it says, or that nobody sees. */
export function figureCellProblem({ error, marks, text, at }: Cell, label: string): Finding | undefined {
  if (error !== undefined) return finding('T17', { error, label }, at);
  if (marks?.isPicture) return finding('T27', { label }, at);
  if (marks?.isCut) return finding('T29', { label, shown: shorten(text, 30) }, at);
  if (marks?.struck !== undefined) return finding('T25', { label, text: shorten(marks.struck, 30) }, at);
  return marks?.isUnseen ? finding('T30', { label, text: shorten(text, 30) }, at) : undefined;
}
