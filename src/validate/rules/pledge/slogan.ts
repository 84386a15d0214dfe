import { finding } from '../../../diagnostics/issue.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import { isSlogan } from '../../slogan/is-slogan.ts';
import type { PledgeRule } from '../rule.ts';

/** G07: what is promised, how, and by which standard, is more than a slogan. */
export const slogan: PledgeRule = ({ item, measures = '', standard }, placeOf) => {
  if (!isSlogan(`${item}，${measures}，${standard}`)) return [];
  return [finding('G07', { text: excerpt(item, 40) }, placeOf('item'), 'item')];
};
