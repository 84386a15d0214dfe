import { type Code, type DetailsOf } from '../../diagnostics/codes.ts';
import { FILE_START, finding, type Finding, type Span } from '../../diagnostics/issue.ts';

/** Ends the reading of a file that cannot or must not be read on, with what its editor reads. */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(found: Finding) {
    super(found.message);
    this.finding = found;
  }
}

/** The refusal of a code. */
export function refuse<C extends Code>(code: C, details: DetailsOf<C>, at: Span = FILE_START): Refusal {
  return new Refusal(finding(code, details, at));
}

/** The file is of the right kind but broken. */
export function damaged(): Refusal {
  return refuse('T02', { damaged: true });
}

/** The file is something else. */
export function noWorkbook(): Refusal {
  return refuse('T02', { damaged: false });
}
