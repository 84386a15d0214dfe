import type { PledgeRule } from '../rule.ts';
import { pledgeBallots } from './ballots.ts';
import { dateWithoutResult } from './date-without-result.ts';
import { dueAfterSteps } from './due.ts';
import { extensionDate } from './extension-date.ts';
import { extensionOrder } from './extension-order.ts';
import { extensionOutcome } from './extension-outcome.ts';
import { nothingSaid } from './nothing-said.ts';
import { pledgeNumber } from './number.ts';
import { resultDate } from './result-date.ts';
import { resultReason } from './result-reason.ts';
import { slogan } from './slogan.ts';
import { stepOrder } from './step-order.ts';

/** Every rule about one pledge by itself. */
export const PLEDGE_RULES: readonly PledgeRule[] = [
  pledgeNumber,
  nothingSaid,
  stepOrder,
  dueAfterSteps,
  resultDate,
  dateWithoutResult,
  resultReason,
  extensionDate,
  extensionOutcome,
  extensionOrder,
  pledgeBallots,
  slogan,
];
