import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { Personal } from '../../diagnostics/problems/personal.ts';
import type { PersonalHit } from '../../kernel/privacy/facts/find-personal.ts';

/** By what is found. */
export const PERSONAL_CODES = {
  mobile: 'S01',
  identity: 'S02',
  'bank-card': 'S03',
  birth: 'S06',
  home: 'S07',
  passport: 'S08',
  plate: 'S09',
  hardship: 'S10',
} as const satisfies Record<PersonalHit['kind'], string>;

/** S01 to S03 and S06 to S10. */
export function personalFinding(kind: PersonalHit['kind'], details: Personal, at: Span, path = ''): Finding {
  return finding(PERSONAL_CODES[kind], details, at, path);
}

export function isPersonalFinding({ code }: Pick<Finding, 'code'>): boolean {
  return Object.values<string>(PERSONAL_CODES).includes(code);
}
