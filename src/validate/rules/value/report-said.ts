import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { ValueRule } from '../rule.ts';

/** G70: a report says how far a pledge has come, or what came of it. */
export const reportSaid: ValueRule = ({ progress, outcome }) =>
  progress === undefined && outcome === undefined ? [finding('G70', {}, FILE_START)] : [];
