import { FILE_START } from '../../../diagnostics/issue.ts';
import type { PledgeData } from '../../../schema/kinds/pledge.ts';
import { extensionDate } from '../pledge/extension-date.ts';
import { extensionOutcome } from '../pledge/extension-outcome.ts';
import { resultReason } from '../pledge/result-reason.ts';
import type { ValueRule } from '../rule.ts';

/** What a row of a ledger has to say of its result, a report has to say of its own. */
const RULES = [resultReason, extensionDate, extensionOutcome];

/** G04, G19, G23 */
export const reportResult: ValueRule = (values, positions) => {
  const placeOf = (path: string) => positions[path] ?? positions['outcome'] ?? FILE_START;
  return RULES.flatMap((rule) => rule(values as unknown as PledgeData, placeOf));
};
