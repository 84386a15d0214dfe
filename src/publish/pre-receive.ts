import { join } from 'node:path';
import { countIssues, type Issue } from '../diagnostics/issue.ts';
import { reportIssue } from '../diagnostics/report-text.ts';
import { beijingTimeOf } from '../kernel/beijing-time.ts';
import { readClock, readEnvironment } from '../site/environment.ts';
import { checkContent, type CheckResult } from '../validate/check.ts';
import { believeClock, contentMoment } from './clock.ts';
import { commitFacts, objectFormatOf } from './git/commits.ts';
import { Checkout } from './git/checkout.ts';
import { listTree } from './git/trees.ts';
import type { Installation } from './installation.ts';
import { holdLock } from './lock.ts';
import { checkPush } from './push-rules/check-push.ts';
import { engineBlobs } from './push-rules/engine-blobs.ts';
import { branchUpdate, type RefUpdate } from './ref-update.ts';
import { readLog } from './release-log.ts';
import { makeSiteFolder } from './site-folder.ts';

/** Printed at most; an editor mends these and pushes again. */
const TOLD = 30;

/**
 * Judges a push before git takes it: what it brings, then its content, exactly as `npm run check` does, with this program. Answers what is wrong, for
 * the pusher to read; undefined if the push may go in. Other branches than the one that is published are not looked at.
 * Throws a `ClockDoubt`.
 */
export async function judgePush(installation: Installation, updates: readonly RefUpdate[], tell: (line: string) => void): Promise<string | undefined> {
  const { repo, branch, engine, site } = installation;
  const update = branchUpdate(updates, branch);
  if (!update) return undefined;
  makeSiteFolder(site);
  const engineFiles = update.newCommit !== undefined && update.oldCommit === undefined ? await filesOfEngine(repo, update.newCommit, engine) : undefined;
  const { refusals, touched: paths } = await checkPush({ repo, branch, ...update, engineFiles });
  if (refusals.length > 0) return refusal(refusals.map((issue) => () => reportIssue(issue, undefined)));
  const touched = new Set(paths);
  const release = await holdLock(join(site.state, 'check.lock'), '检查', (holder) => tell(`另一次推送正在检查，等它结束：${holder}`));
  try {
    const checkout = new Checkout(join(site.state, 'pushed'));
    await checkout.to(repo, update.newCommit!);
    // Files are told as the editor knows them: content/…
    process.chdir(join(checkout.folder, '..'));
    const [clock, log] = [readClock(), await readLog(site)];
    await believeClock(clock, { site, log, committedAt: async () => (await commitFacts(repo, update.newCommit!)).committedAt * 1000 });
    const now = beijingTimeOf(new Date(contentMoment(clock, log)));
    const check = await checkContent({ ...readEnvironment(), contentFolder: checkout.folder, cacheFolder: site.cache, now });
    const { errors, warnings } = countIssues(check.issues);
    if (errors > 0) return refusal(errorBlocks(check, touched));
    tell(`检查了 ${check.files} 个文件，没有错误${warnings > 0 ? `，有 ${warnings} 个提醒` : ''}。`);
    for (const issue of check.issues.filter(({ file }) => touched.has(file)).slice(0, TOLD)) tell(`\n${reportIssue(issue, check.linesOf(issue.file))}`);
    return undefined;
  } finally {
    release();
  }
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
  const [own, others] = [errors.filter(({ file }) => touched.has(file)), errors.filter(({ file }) => !touched.has(file))];
  const blocks = (list: readonly Issue[]) => list.map((issue) => () => reportIssue(issue, linesOf(issue.file)));
  if (others.length === 0) return blocks(own);
  const heading = own.length > 0 ? '下面的错误在这次没有改动的文件里：' : '错误在这次没有改动的文件里，可能是这次的改动引起的（例如删掉了别处还在用的单位）：';
  return [...blocks(own), () => heading, ...blocks(others)];
}

function refusal(blocks: readonly Block[]): string {
  const more = blocks.length > TOLD ? [`……还有 ${blocks.length - TOLD} 处。先改好上面这些，再推送一次。`] : [];
  return [...blocks.slice(0, TOLD).map((block) => block()), ...more, '这次推送没有被接受，网站没有变。改好、提交之后再推送。'].join('\n\n');
}

