import { join } from 'node:path';
import { countIssues, FILE_START, finding, type Issue } from '../../diagnostics/issue.ts';
import { reportIssue } from '../../diagnostics/reports/text.ts';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { readClock, readEnvironment } from '../../machine/environment.ts';
import { acquireLock } from '../../machine/lock.ts';
import { checkContent, type CheckResult } from '../../validate/check.ts';
import { Checkout } from '../git/checkout.ts';
import { commitFacts, objectFormatOf } from '../git/commits.ts';
import { allRefs } from '../git/refs.ts';
import { listTree } from '../git/trees.ts';
import { acceptPush, movedRefs } from '../pushes/accepted-pushes.ts';
import { pusher, pusherText } from '../pushes/pusher.ts';
import { branchUpdate, type RefUpdate } from '../pushes/ref-update.ts';
import { checkClock, contentMoment } from '../release/clock.ts';
import type { Installation } from '../store/installation.ts';
import { liveList } from '../store/release-list.ts';
import { readLog } from '../store/release-log.ts';
import { makeSiteFolder } from '../store/site-folder.ts';
import { readOrders } from '../withdraw/orders.ts';
import { NOT_ACCEPTED, type Watch } from './hook-watch.ts';
import { checkPush } from './push-rules/check-push.ts';
import { checkRefs } from './push-rules/check-refs.ts';
import { engineBlobs } from './push-rules/engine-blobs.ts';
import { namedRef, refProblems, shownRef } from './push-rules/refs.ts';
import { removedAddresses, removedAddressesText } from './removed-addresses.ts';
import { trial } from './trial.ts';

/** Printed at most; an editor mends these and pushes again. */
const MOST_SHOWN = 30;

const AFTER_MENDING = '改好、提交之后再推送。';

/** A push under judgement. */
interface Judged {
  installation: Installation;
  updates: readonly RefUpdate[];
  /** What the repository had before, see `newCommits`. */
  known: readonly string[];
  print: (line: string) => void;
  /** What stands below everything that is wrong. */
  closing: string;
  /** What is told if the push is taken. */
  remarks: Issue[];
}

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
  const { repo, branch, site } = installation;
  makeSiteFolder(site);
  watch('检查分支和标签');
  const judged: Judged = {
    installation,
    updates,
    known: ['--all'],
    print,
    closing: `${NOT_ACCEPTED}${AFTER_MENDING}`,
    remarks: [],
  };
  const refused = await refuseRefs(judged, await allRefs(repo));
  if (refused !== undefined) return refused;
  const update = branchUpdate(updates, branch);
  const accept = async () => {
    const moved = await acceptPush(site, repo, updates, { by: pusherText(pusher()), receiver: process.ppid });
    if (moved.length > 0) return tooLate(moved, branch);
    for (const remark of judged.remarks) print(`\n${reportIssue(remark, undefined)}`);
    return undefined;
  };
  if (!update) return accept();
  watch('等别人的检查结束', 'wait');
  const release = await acquireLock(join(site.state, 'check.lock'), '检查', (holder) =>
    print(`另一次推送正在检查，等它结束：${holder}`),
  );
  try {
    watch('检查内容');
    // Who is late hears it now, and not after a check for nothing.
    const moved = await movedRefs(site, repo, updates);
    if (moved.length > 0) return tooLate(moved, branch);
    return (await refuseContent(judged, update)) ?? (await accept());
  } finally {
    release();
  }
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
  const { site, repo, branch } = installation;
  const judged: Judged = {
    installation,
    updates: [update],
    known: update.oldCommit === undefined ? [] : [update.oldCommit],
    print,
    closing: AFTER_MENDING,
    remarks: [],
  };
  const others = await allRefs(repo);
  if (update.oldCommit === undefined) others.delete(`refs/heads/${branch}`);
  const release = await acquireLock(join(site.state, 'check.lock'), '检查', (holder) =>
    print(`另一次推送正在检查，等它结束：${holder}`),
  );
  try {
    return (await refuseRefs(judged, others)) ?? (await refuseContent(judged, update));
  } finally {
    release();
  }
}

async function refuseRefs(
  { installation: { repo, branch, engine }, updates, known, closing, remarks: told }: Judged,
  existing: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const problems = refProblems(updates, existing, branch);
  if (problems.length > 0) return refusal(blocksOf(problems), closing);
  const format = objectFormatOf(updates[0]?.newCommit ?? updates[0]?.oldCommit ?? '');
  const { refusals, remarks } = await checkRefs({
    repo,
    branch,
    updates,
    known,
    engineBlobs: (paths) => engineBlobs(engine, paths, format),
  });
  if (refusals.length > 0) return refusal(blocksOf(refusals), closing);
  told.push(...remarks);
  return undefined;
}

async function refuseContent(
  { installation: { repo, branch, engine, site }, print, closing, remarks: told }: Judged,
  update: RefUpdate,
): Promise<string | undefined> {
  const engineFiles =
    update.newCommit !== undefined && update.oldCommit === undefined
      ? await filesOfEngine(repo, update.newCommit, engine)
      : undefined;
  const { refusals, remarks, touched: paths } = await checkPush({ repo, branch, ...update, engineFiles });
  if (refusals.length > 0) return refusal(blocksOf(refusals), closing);
  const touched = new Set(paths);
  const checkout = new Checkout(join(site.state, 'pushed'));
  await checkout.to(repo, update.newCommit!);
  const [clock, log] = [readClock(), await readLog(site)];
  await checkClock(clock, {
    site,
    log,
    committedAt: async () => (await commitFacts(repo, update.newCommit!)).committedAt * 1000,
  });
  const now = beijingTimeOf(new Date(contentMoment(clock, log)));
  const check = await checkContent({
    ...readEnvironment(),
    contentFolder: checkout.folder,
    cacheFolder: site.cache,
    now,
    withdrawals: readOrders(site),
    // Files are named as the editor knows them: content/…
    shownFrom: join(checkout.folder, '..'),
  });
  const { errors, warnings } = countIssues(check.issues);
  if (errors > 0) return refusal(errorBlocks(check, touched), closing);
  const failures = trial(check, touched);
  if (failures.length > 0) return refusal(blocksOf(failures), closing);
  print(`检查了 ${check.files} 个文件，没有错误${warnings > 0 ? `，有 ${warnings} 个提醒` : ''}。`);
  for (const issue of check.issues.filter(({ file }) => touched.has(file)).slice(0, MOST_SHOWN))
    print(`\n${reportIssue(issue, check.linesOf(issue.file))}`);
  const live = await liveList(site);
  const lost =
    live &&
    removedAddressesText(await removedAddresses(live, check.content, repo, update.oldCommit, update.newCommit!));
  if (lost !== undefined) print(`\n${lost}`);
  told.push(...remarks);
  return undefined;
}

async function filesOfEngine(repo: string, commit: string, engine: string): Promise<Map<string, string>> {
  const paths = (await listTree(repo, commit)).map(({ path }) => path).filter((path) => !path.startsWith('content/'));
  return engineBlobs(engine, paths, objectFormatOf(commit));
}

/** A part of what the pusher reads. It is made when it is told: of thousands of errors few are. */
type Block = () => string;

/** Errors in files that this push touched come first: they are what its editor has to mend. */
function errorBlocks({ issues, linesOf }: CheckResult, touched: ReadonlySet<string>): Block[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [own, others] = [
    errors.filter(({ file }) => touched.has(file)),
    errors.filter(({ file }) => !touched.has(file)),
  ];
  const blocks = (list: readonly Issue[]) => list.map((issue) => () => reportIssue(issue, linesOf(issue.file)));
  if (others.length === 0) return blocks(own);
  const heading =
    own.length > 0
      ? '下面的错误在这次没有改动的文件里：'
      : '错误在这次没有改动的文件里，可能是这次的改动引起的（例如删掉了别处还在用的单位）：';
  return [...blocks(own), () => heading, ...blocks(others)];
}

/** V24, for refs that others have moved meanwhile. */
function tooLate(moved: readonly RefUpdate[], branch: string): string {
  const issues = moved.map(({ ref }) => ({
    file: shownRef(ref),
    ...finding('V24', { branch: namedRef(ref)?.name ?? branch }, FILE_START),
  }));
  return refusal(blocksOf(issues), `${NOT_ACCEPTED}拉取之后再推送。`);
}

function blocksOf(issues: readonly Issue[]): Block[] {
  return issues.map((issue) => () => reportIssue(issue, undefined));
}

function refusal(blocks: readonly Block[], closing: string): string {
  const more =
    blocks.length > MOST_SHOWN ? [`……还有 ${blocks.length - MOST_SHOWN} 处。先改好上面这些，再推送一次。`] : [];
  return [...blocks.slice(0, MOST_SHOWN).map((block) => block()), ...more, closing].join('\n\n');
}
