import type { PledgeRule } from '../rule.ts';
import { pledgeBallots } from './ballots.ts';
import { dueAfterSteps } from './due.ts';
import { pledgeNumber } from './number.ts';
import { outcomeFacts } from './outcome.ts';
import { slogan } from './slogan.ts';
import { stepOrder } from './step-order.ts';

/** Every rule about one pledge by itself. */
export const PLEDGE_RULES: readonly PledgeRule[] = [
  pledgeNumber,
  stepOrder,
  dueAfterSteps,
  outcomeFacts,
  pledgeBallots,
  slogan,
];
