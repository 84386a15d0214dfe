import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { PersonalPlace } from '../../diagnostics/problems/personal.ts';
import type { PersonalData } from '../../kernel/privacy/kinds.ts';

const CODES = { mobile: 'S01', identity: 'S02', 'bank-card': 'S03' } as const satisfies Record<PersonalData, string>;

/** S01 to S03. `cell`: the address of the cell that a comment hangs at. */
export function personalFinding(kind: PersonalData, place: PersonalPlace, at: Span, path = '', cell?: string): Finding {
  return finding(CODES[kind], { place, cell }, at, path);
}

export function isPersonalFinding({ code }: Pick<Finding, 'code'>): boolean {
  return Object.values<string>(CODES).includes(code);
}
