import { linkTarget } from '../../../addresses/link.ts';
import { addressProblem } from '../address-problem.ts';
import type { BodyRule } from '../rule.ts';
import { checkFilledAttributes } from '../used-components.ts';

/** B04, B10: addresses in attributes that must not or cannot be followed. Another rule looks at files beside the topic. */
export const attributeLinks: BodyRule = (body) =>
  checkFilledAttributes(body, ({ text, at, known }) =>
    known.holds === 'link' && linkTarget(text).to !== 'file' ? addressProblem(text, at) : undefined,
  );
