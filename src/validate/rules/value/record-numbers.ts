import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { isIcpNumber, policeNumber } from '../../../kernel/numbers/record-number.ts';
import type { ValueRule } from '../rule.ts';

/** D42: numbers of records are written as they were given. */
export const recordNumbers: ValueRule = ({ icp, police }, positions) => [
  ...(typeof icp === 'string' && !isIcpNumber(icp)
    ? [finding('D42', { isPolice: false, value: icp }, positions['icp'] ?? FILE_START, 'icp')]
    : []),
  ...(typeof police === 'string' && policeNumber(police) === undefined
    ? [finding('D42', { isPolice: true, value: police }, positions['police'] ?? FILE_START, 'police')]
    : []),
];
