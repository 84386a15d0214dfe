import { finding } from '../../../diagnostics/issue.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import type { PledgeRule } from '../rule.ts';

/** What a pledge's number may be: it ends an address. */
const PLEDGE_NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/;

/** G12: the number can stand in an address. */
export const pledgeNumber: PledgeRule = ({ id }, placeOf) => {
  if (PLEDGE_NUMBER.test(id)) return [];
  const proposal = id
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 30)
    .replace(/-$/, '');
  return [finding('G12', { id: excerpt(id, 20), proposal: proposal || 'LL-12' }, placeOf('id'), 'id')];
};
