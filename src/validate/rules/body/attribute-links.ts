import { addressProblem } from '../address-problem.ts';
import type { BodyRule } from '../rule.ts';
import { checkFilledAttributes } from '../used-components.ts';

/** B04, B10: addresses in attributes that must not or cannot be followed. */
export const attributeLinks: BodyRule = (body) =>
  checkFilledAttributes(body, ({ text, at, known }) => (known.holds === 'link' ? addressProblem(text, at) : undefined));
