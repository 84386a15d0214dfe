import { join } from 'node:path';
import { git, GitError } from '../../git/git.ts';
import type { Environment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import type { Publisher } from './publish-work.ts';
import { runLines } from './run-lines.ts';

/** A checkout that is published from by hand. */
export interface LocalCheckout {
  repo: string;
  branch: string;
  workTree: string;
  /** Where the site is built from and to. */
  environment: Pick<Environment, 'contentFolder' | 'outFolder' | 'cacheFolder'>;
}

/**
 * Publishes on one's own computer: brings the files of a checkout up to date, builds the site, and pushes where a remote is
 * set. Files that somebody has changed there by hand are never overwritten.
 */
export function localPublisher({ repo, branch, workTree, environment }: LocalCheckout): Publisher {
  return async (commit, published, onLine) => {
    try {
      await git(repo, [`--work-tree=${workTree}`, 'read-tree', '-m', '-u', published, commit]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      onLine('这几个文件在文件夹里改过、还没有提交，发布会盖掉，所以没有发。先在那边提交，或者改回去。');
      onLine(error.message);
      return 'refused';
    }
    try {
      await git(repo, ['update-ref', `refs/heads/${branch}`, commit, published]);
    } catch (error) {
      await git(repo, [`--work-tree=${workTree}`, 'read-tree', '-m', '-u', commit, published]);
      if (error instanceof GitError) return 'late';
      throw error;
    }
    onLine('生成网站……');
    if (!(await build(environment, onLine))) return 'failed';
    return (await pushed(repo, branch, onLine)) ? 'live' : 'unsent';
  };
}

/** Pushes with the settings of whoever works here; true where there is nowhere to push to. */
async function pushed(repo: string, branch: string, onLine: (line: string) => void): Promise<boolean> {
  const remote = (await git(repo, ['config', '--get', `branch.${branch}.remote`]).catch(() => Buffer.alloc(0)))
    .toString()
    .trim();
  if (remote === '' || remote === '.') return true;
  onLine(`推送到 ${remote}……`);
  const isGood = await runLines('git', [`--git-dir=${repo}`, 'push', remote, branch], onLine);
  if (!isGood) onLine('网站在这台电脑上是新的了，没有推送出去。看上面的原因，改好以后运行 git push。');
  return isGood;
}

/** The same command as `npm run build`; of what it prints, what is said in Chinese, and all of it where it fails. */
async function build(
  { contentFolder, outFolder, cacheFolder }: LocalCheckout['environment'],
  onLine: (line: string) => void,
): Promise<boolean> {
  const variables = { CONTENT_DIR: contentFolder, OUT_DIR: outFolder, CACHE_DIR: cacheFolder };
  const lines: string[] = [];
  const isGood = await runLines(
    process.execPath,
    [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
    (line) => {
      lines.push(line);
      if (/\[bangyang\]/.test(line)) onLine(line.replace(/^.*\[bangyang\]\s*/, ''));
    },
    variables,
  );
  if (!isGood) lines.slice(-LAST_LINES).forEach(onLine);
  return isGood;
}

/** What is shown of a build that failed. */
const LAST_LINES = 60;
