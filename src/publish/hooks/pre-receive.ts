import { reportIssue } from '../../diagnostics/reports/text.ts';
import { waitingProcess } from '../../machine/environment.ts';
import { allRefs } from '../git/refs.ts';
import { acceptPush } from '../pushes/accepted-pushes.ts';
import { pusher, pusherText } from '../pushes/pusher.ts';
import { branchUpdate, type RefUpdate } from '../pushes/ref-update.ts';
import { countSignOffs } from '../signers/counted.ts';
import type { Installation } from '../store/installation.ts';
import { makeSiteFolder } from '../store/site-folder.ts';
import { NOT_ACCEPTED, type Watch } from './hook-watch.ts';
import { AFTER_CORRECTION, type JudgedPush, whileNobodyChecks } from './judged-push.ts';
import { noteOtherBranches } from './other-branches.ts';
import { refuseContent } from './pushed-content.ts';
import { refuseLate, refuseRefs } from './pushed-refs.ts';
import { lateRefusal } from './refusal.ts';

/**
 * Judges a push before git takes it: its branches and tags and what they bring, then the content of the branch that is
 * published, exactly as `npm run check` does, with this program. Answers what is wrong, for the pusher to read;
 * undefined if the push may go in: that is written down, see `acceptPush`. Throws a `ClockDoubt`.
 */
export async function judgePush(
  installation: Installation,
  updates: readonly RefUpdate[],
  print: (line: string) => void,
  watch: Watch,
): Promise<string | undefined> {
  const { site, repo, branch } = installation;
  const push: JudgedPush = {
    installation,
    updates,
    known: ['--all'],
    print,
    closing: `${NOT_ACCEPTED}${AFTER_CORRECTION}`,
    remarks: [],
    counting: [],
  };
  makeSiteFolder(site);
  watch('检查分支和标签');
  const refused = await refuseRefs(push, await allRefs(repo));
  if (refused !== undefined) return refused;
  await noteOtherBranches(push);
  const update = branchUpdate(updates, branch);
  if (!update) return accept(push);
  watch('等别人的检查结束', 'wait');
  return whileNobodyChecks(push, async () => {
    watch('检查内容');
    return (await refuseLate(push)) ?? (await refuseContent(push, update)) ?? (await accept(push));
  });
}

/**
 * Judges a push that git has taken without asking: the hook `pre-receive` was away, or not executable. Answers as
 * `judgePush`.
 */
export async function judgeTaken(
  installation: Installation,
  update: RefUpdate,
  print: (line: string) => void,
): Promise<string | undefined> {
  const push: JudgedPush = {
    installation,
    updates: [update],
    known: update.oldCommit === undefined ? [] : [update.oldCommit],
    print,
    closing: AFTER_CORRECTION,
    remarks: [],
    counting: [],
  };
  const refs = await allRefs(installation.repo);
  // The branch that this push has made was not there before.
  if (update.oldCommit === undefined) refs.delete(update.ref);
  return whileNobodyChecks(push, async () => (await refuseRefs(push, refs)) ?? (await refuseContent(push, update)));
}

/** Lets the push in and prints what is remarkable about it, unless another has come first. */
async function accept({ installation, updates, remarks, counting, print }: JudgedPush): Promise<string | undefined> {
  const { site, repo, branch } = installation;
  const moved = await acceptPush(site, repo, updates, { by: pusherText(pusher()), receiver: waitingProcess() });
  if (moved.length > 0) return lateRefusal(moved, branch);
  await countSignOffs(site, counting);
  for (const remark of remarks) print(`\n${reportIssue(remark, undefined)}`);
  return undefined;
}
