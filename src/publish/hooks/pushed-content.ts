import { countIssues } from '../../diagnostics/issue.ts';
import { warningBlocks } from '../../diagnostics/reports/text.ts';
import { type BeijingTime, beijingTimeOf } from '../../kernel/beijing-time.ts';
import { readClock } from '../../machine/environment.ts';
import { type OpenedSite, type RefusedContent, SiteFault } from '../../model/site/open-site.ts';
import type { CheckResult } from '../../validate/check.ts';
import { commitFacts, objectFormatOf } from '../git/commits.ts';
import { listTree } from '../git/trees.ts';
import type { RefUpdate } from '../pushes/ref-update.ts';
import { checkClock, contentMoment } from '../release/clock.ts';
import { contentEnvironment, openCommit } from '../release/opened-content.ts';
import { judgePublished } from '../signers/pushed-sign-offs.ts';
import type { Installation } from '../store/installation.ts';
import { liveList } from '../store/release-list.ts';
import { readLog } from '../store/release-log.ts';
import type { JudgedPush } from './judged-push.ts';
import { checkPush } from './push-rules/check-push.ts';
import { engineBlobs } from './push-rules/engine-blobs.ts';
import { contentRefusal, MOST_SHOWN, refusalOf } from './refusal.ts';
import { removedAddresses, removedAddressesText } from './removed-addresses.ts';
import { faultAt, trial } from './trial.ts';

/**
 * What is wrong with the content that a push brings to the branch that is published; undefined if nothing is: then the
 * pusher has read the warnings and which addresses go. Throws a `ClockDoubt`.
 */
export async function refuseContent(push: JudgedPush, update: RefUpdate): Promise<string | undefined> {
  const { installation, closing } = push;
  const { refusals, remarks, touched: paths } = await checkFiles(installation, update);
  if (refusals.length > 0) return refusalOf(refusals, closing);
  const commit = update.newCommit!;
  const touched = new Set(paths.map((path) => path.normalize('NFC')));
  const opened = await openPushed(installation, commit);
  if (opened instanceof SiteFault) return refusalOf([faultAt(opened.check.content.display(''), opened.cause)], closing);
  if ('errors' in opened) return contentRefusal(opened.errors, touched, closing);
  const refusal = refusalOf(trial(opened, touched), closing);
  if (refusal !== undefined) return refusal;
  const { check } = opened;
  const signed = await judgePublished(installation, update, check, touched);
  if (signed.refusals.length > 0) return refusalOf(signed.refusals, closing);
  push.counting.push(...signed.counting);
  printWarnings(check, touched, push.print);
  await printRemovedAddresses(push, check, update.oldCommit, commit);
  push.remarks.push(...remarks, ...signed.remarks);
  return undefined;
}

/** The first push of a repository may bring the program along with the content. */
async function checkFiles(
  { repo, branch, engine }: Installation,
  update: RefUpdate,
): Promise<Awaited<ReturnType<typeof checkPush>>> {
  const isFirst = update.newCommit !== undefined && update.oldCommit === undefined;
  const engineFiles = isFirst ? await filesOfEngine(repo, update.newCommit!, engine) : undefined;
  return checkPush({ repo, branch, ...update, engineFiles });
}

async function filesOfEngine(repo: string, commit: string, engine: string): Promise<Map<string, string>> {
  const paths = (await listTree(repo, commit)).map(({ path }) => path).filter((path) => !path.startsWith('content/'));
  return engineBlobs(engine, paths, objectFormatOf(commit));
}

/** Opens the site of a commit as its publication will. */
async function openPushed(
  installation: Installation,
  commit: string,
): Promise<OpenedSite | RefusedContent | SiteFault> {
  const environment = contentEnvironment(installation, await timeOf(installation, commit));
  try {
    return await openCommit(installation, commit, environment);
  } catch (error) {
    if (error instanceof SiteFault) return error;
    throw error;
  }
}

async function timeOf({ repo, site }: Pick<Installation, 'repo' | 'site'>, commit: string): Promise<BeijingTime> {
  const clock = readClock();
  const log = await readLog(site);
  const committedAt = async () => (await commitFacts(repo, commit)).committedAt * 1000;
  await checkClock(clock, { site, log, committedAt });
  return beijingTimeOf(new Date(contentMoment(clock, log)));
}

function printWarnings(
  { files, issues, linesOf }: CheckResult,
  touched: ReadonlySet<string>,
  print: (line: string) => void,
): void {
  const { warnings } = countIssues(issues);
  print(`检查了 ${files} 个文件，没有错误${warnings > 0 ? `，有 ${warnings} 个提醒` : ''}。`);
  const inTouched = issues.filter(({ file }) => touched.has(file));
  for (const block of warningBlocks(inTouched, linesOf).slice(0, MOST_SHOWN)) print(`\n${block}`);
}

async function printRemovedAddresses(
  { installation: { repo, site }, print }: JudgedPush,
  { content }: CheckResult,
  oldCommit: string | undefined,
  newCommit: string,
): Promise<void> {
  const live = await liveList(site);
  if (!live) return;
  const text = removedAddressesText(await removedAddresses(live, content, repo, oldCommit, newCommit));
  if (text !== undefined) print(`\n${text}`);
}
