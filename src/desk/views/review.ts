import type { Difference } from '../review/differences.ts';
import type { OtherFile } from '../review/other-files.ts';
import type { FindingView } from './findings.ts';

/** One of the three seals. */
export interface StampView {
  stage: string;
  state: 'passed' | 'now' | 'later';
  name: string | undefined;
  meta: string;
}

/** The page at which somebody signs. */
export interface ReviewView {
  id: string;
  tip: string;
  label: string;
  title: string;
  owner: string;
  /** What he sees, in a sentence. */
  note: string;
  stamps: readonly StampView[];
  /** Sign-offs that somebody wrote and that do not count. */
  uncounted: readonly string[];
  changedSince: string;
  differences: readonly Difference[];
  files: readonly string[];
  /** What the piece changes beside itself. */
  others: readonly OtherFile[];
  /** What somebody answers for that a check had found. */
  waivers: readonly string[];
  findings: readonly FindingView[];
  errors: number;
  otherErrors: number;
  /** The stage that the reader is to sign; undefined where it is not his turn. */
  stage: string | undefined;
  /** What a pass leads to. */
  passLeadsTo: string;
  /** Why he cannot. */
  whyNot: string | undefined;
  opinion: string;
  mistakes: readonly { field: string; text: string }[];
  /** On one's own computer nobody has signed in: it asks for name and post. */
  asksName: boolean;
  name: string;
  post: string;
  isSigned: boolean;
  canPublish: boolean;
}
