import { realClock } from '../../machine/environment.ts';
import type { CheckResult } from '../../validate/check.ts';
import { publishedPieces } from '../../validate/reviews/pieces.ts';
import { newCommits } from '../git/history.ts';
import { type Pusher, pusher as thisPusher } from '../pushes/pusher.ts';
import type { RefUpdate } from '../pushes/ref-update.ts';
import type { Installation } from '../store/installation.ts';
import { countedSignOffs } from './counted.ts';
import { judgeSignOffs, type SigningFacts, type SigningVerdict } from './judge-sign-offs.ts';
import { policiesAt } from './policies-at.ts';
import { requiredReviews } from './required-reviews.ts';
import { reviewChanges } from './review-files.ts';
import { keysOnSignOffs } from './signed-commits.ts';
import { readSigners } from './signers.ts';

/** Who pushes, and when; of this process unless said otherwise. */
interface Arrival {
  pusher: Pusher;
  now: number;
}

const NOW = (): Arrival => ({ pusher: thisPusher(), now: realClock() });

/**
 * Judges the sign-offs that a push brings to the branch that is published, and whether what it touches is signed as it
 * must be. `touched`: paths from the top of the repository.
 */
export async function judgePublished(
  installation: Pick<Installation, 'repo' | 'site'>,
  { oldCommit, newCommit }: RefUpdate,
  { content }: CheckResult,
  touched: ReadonlySet<string>,
  arrival = NOW(),
): Promise<SigningVerdict> {
  const { repo } = installation;
  const changes = await reviewChanges(repo, oldCommit, newCommit!);
  const facts = await factsOf(installation, newCommit!, oldCommit, arrival, changes.length > 0);
  const pieces = new Set(publishedPieces(content).map(({ id }) => id));
  const verdict = judgeSignOffs(changes, facts, { isPublished: true, isGone: (piece) => !pieces.has(piece) });
  const counting = new Set(verdict.counting.map(({ print }) => print));
  const required = requiredReviews(content, {
    before: oldCommit === undefined ? {} : await policiesAt(repo, oldCommit),
    required: facts.signers.required,
    touched,
    counts: (print) => counting.has(print) || facts.counted.has(print),
    isFirst: oldCommit === undefined,
  });
  return {
    refusals: [...verdict.refusals, ...required.refusals],
    remarks: [...verdict.remarks, ...required.remarks],
    counting: verdict.counting,
  };
}

/** Judges the sign-offs that a push brings to a branch that is not published: none is refused, some count. `base`: the branch that is. */
export async function judgeOtherBranch(
  installation: Pick<Installation, 'repo' | 'site' | 'branch'>,
  { oldCommit, newCommit }: RefUpdate,
  base: string | undefined,
  arrival = NOW(),
): Promise<SigningVerdict> {
  const changes = await reviewChanges(installation.repo, oldCommit ?? base, newCommit!);
  if (changes.length === 0) return { refusals: [], remarks: [], counting: [] };
  const facts = await factsOf(installation, newCommit!, oldCommit ?? base, arrival, true);
  return judgeSignOffs(changes, facts, { isPublished: false, isGone: () => false });
}

async function factsOf(
  { repo, site }: Pick<Installation, 'repo' | 'site'>,
  newCommit: string,
  base: string | undefined,
  { pusher, now }: Arrival,
  hasSignOffs: boolean,
): Promise<SigningFacts> {
  const signers = readSigners(site);
  const commits = hasSignOffs ? await newCommits(repo, [newCommit], base === undefined ? [] : [base]) : [];
  return {
    signers,
    pusher,
    now,
    counted: await countedSignOffs(site),
    keys: await keysOnSignOffs(repo, site, signers, commits),
  };
}
