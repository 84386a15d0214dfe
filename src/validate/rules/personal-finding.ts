import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { Personal } from '../../diagnostics/problems/personal.ts';
import type { PersonalData } from '../../kernel/privacy/kinds.ts';

const CODES = { mobile: 'S01', identity: 'S02', 'bank-card': 'S03' } as const satisfies Record<PersonalData, string>;

/** S01 to S03. */
export function personalFinding(kind: PersonalData, details: Personal, at: Span, path = ''): Finding {
  return finding(CODES[kind], details, at, path);
}

export function isPersonalFinding({ code }: Pick<Finding, 'code'>): boolean {
  return Object.values<string>(CODES).includes(code);
}
