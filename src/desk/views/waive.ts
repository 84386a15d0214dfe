import type { WaiverKind } from '../pieces/registers.ts';

/** The page at which somebody says, and answers for it, that a finding is no mistake. */
export interface WaiveView {
  id: string;
  tip: string;
  finding: string;
  kind: WaiverKind;
  title: string;
  /** What was found. */
  text: string;
  /** The word that is let pass; of personal data their kind. */
  what: string;
  /** How many of that kind the file has: all of them are published. */
  count: number;
  by: string;
  reason: string;
  errors: readonly { field: string; text: string }[];
}
