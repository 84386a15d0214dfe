import type { PledgeRule } from '../rule.ts';
import { pledgeBallots } from './ballots.ts';
import { dueAfterSteps } from './due.ts';
import { extension } from './extension.ts';
import { pledgeNumber } from './number.ts';
import { resultDate } from './result-date.ts';
import { resultReason } from './result-reason.ts';
import { slogan } from './slogan.ts';
import { stepOrder } from './step-order.ts';

/** Every rule about one pledge by itself. */
export const PLEDGE_RULES: readonly PledgeRule[] = [
  pledgeNumber,
  stepOrder,
  dueAfterSteps,
  resultDate,
  resultReason,
  extension,
  pledgeBallots,
  slogan,
];
