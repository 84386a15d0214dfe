import type { Issue } from '../diagnostics/issue.ts';
import type { CheckResult } from '../validate/check.ts';
import type { ReviewedPiece } from './reviewed-piece.ts';

/** Errors of a piece's own files, sign-offs apart: nobody signs what the check refuses. */
export function errorsOfPiece({ files }: Pick<ReviewedPiece, 'files'>, { issues, content }: CheckResult): Issue[] {
  const own = new Set(files.map(({ path }) => content.display(path)));
  return issues.filter(({ severity, code, file }) => severity === 'error' && !code.startsWith('E') && own.has(file));
}
