import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { findPersonalData, type PersonalData } from '../../kernel/personal-data.ts';

const CODES = { mobile: 'S01', identity: 'S02', 'bank-card': 'S03' } as const satisfies Record<PersonalData, string>;

/** S01 to S03, in every line of a file, settings and body alike: what is published nowhere must not lie in the repository either. */
export function personalData(text: string): Finding[] {
  if (!/\d[\d \-]{9}/.test(text)) return [];
  return text.split('\n').flatMap((line, index) =>
    findPersonalData(line).map(({ kind, start, end }) => {
      const at: Span = { line: index + 1, column: start + 1, endLine: index + 1, endColumn: end + 1 };
      return finding(CODES[kind], {}, at);
    }),
  );
}

/** The same in one cell of a table. */
export function personalDataInCell(text: string, at: Span): Finding[] {
  if (!/\d[\d \-]{9}/.test(text)) return [];
  return findPersonalData(text).map(({ kind }) => finding(CODES[kind], {}, at));
}
