import { objectFormatOf } from '../git/commits.ts';
import { movedRefs } from '../pushes/accepted-pushes.ts';
import type { JudgedPush } from './judged-push.ts';
import { checkRefs } from './push-rules/check-refs.ts';
import { engineBlobs } from './push-rules/engine-blobs.ts';
import { refProblems } from './push-rules/refs.ts';
import { lateRefusal, refusalOf } from './refusal.ts';

/** What is wrong with the branches and tags of a push and with what they bring. `existing`: the repository's refs. */
export async function refuseRefs(push: JudgedPush, existing: ReadonlyMap<string, string>): Promise<string | undefined> {
  const { repo, branch, engine } = push.installation;
  const { updates, known, closing } = push;
  const names = refusalOf(refProblems(updates, existing, branch), closing);
  if (names !== undefined) return names;
  const format = objectFormatOf(updates[0]?.newCommit ?? updates[0]?.oldCommit ?? '');
  const { refusals, remarks } = await checkRefs({
    repo,
    branch,
    updates,
    known,
    engineBlobs: (paths) => engineBlobs(engine, paths, format),
  });
  push.remarks.push(...remarks);
  return refusalOf(refusals, closing);
}

/** A push whose refs others have moved: who is late reads it at once, not after a check for nothing. */
export async function refuseLate({ installation, updates }: JudgedPush): Promise<string | undefined> {
  const { site, repo, branch } = installation;
  return lateRefusal(await movedRefs(site, repo, updates), branch);
}
