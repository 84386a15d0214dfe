import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { ValueRule } from '../rule.ts';

const TOO_CLOSE = /\d+\s*(?:号|栋|幢|室|单元|组|户)|[一二三四五六七八九十]+组/;

/** S04: a unit's address names a street at most, no house and no villagers' group. */
export const exactAddress: ValueRule = ({ address }, positions) => {
  if (typeof address !== 'string' || !TOO_CLOSE.test(address)) return [];
  return [finding('S04', {}, positions['address'] ?? FILE_START, 'address')];
};
