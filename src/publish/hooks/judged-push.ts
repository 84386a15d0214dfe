import type { Issue } from '../../diagnostics/issue.ts';
import type { RefUpdate } from '../pushes/ref-update.ts';
import { lockContent } from '../release/opened-content.ts';
import type { CountedSignOff } from '../signers/counted.ts';
import type { Installation } from '../store/installation.ts';

/** A push that is being judged. */
export interface JudgedPush {
  installation: Installation;
  updates: readonly RefUpdate[];
  /** What the repository had before, see `newCommits`. */
  known: readonly string[];
  print: (line: string) => void;
  /** What stands below everything that is wrong. */
  closing: string;
  /** What the pusher reads if the push is accepted. */
  remarks: Issue[];
  /** Sign-offs that count from then on. */
  counting: CountedSignOff[];
}

/** The end of a refusal: what to do when everything above it is corrected. */
export const AFTER_CORRECTION = '改好、提交之后再推送。';

/** Judges while no other push is checked: all of them check out into one folder. */
export async function whileNobodyChecks<T>(
  { installation: { site }, print }: JudgedPush,
  judge: () => Promise<T>,
): Promise<T> {
  const release = await lockContent(site, '检查', (holder) => print(`别的推送正在检查或者发布，等它结束：${holder}`));
  try {
    return await judge();
  } finally {
    release();
  }
}
