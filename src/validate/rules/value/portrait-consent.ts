import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** P13: nobody's portrait is published without consent. */
export const portraitConsent: ValueRule = ({ portrait }, positions, isChinese) => {
  if (fieldsOf(portrait)['consent'] !== false) return [];
  const place = positions['portrait.consent'] ?? positions['portrait'] ?? FILE_START;
  return [finding('P13', { word: isChinese ? '授权' : 'consent' }, place, 'portrait.consent')];
};
