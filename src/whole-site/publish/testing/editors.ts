import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAncestor } from '../../../publish/git/commits.ts';
import { branchTip } from '../../../publish/git/refs.ts';
import { readList } from '../../../publish/store/release-list.ts';
import { liveRelease } from '../../../publish/store/site-folder.ts';
import { entryPath, entryText } from '../../../testing/entries.ts';
import { newFolder, writeTree } from '../../../testing/tree.ts';
import { cleanEnvironment } from '../../testing/build.ts';
import type { TestInstallation } from './installation.ts';

const run = promisify(execFile);

/** An editor with a clone of his own, who writes one article. */
export class Editor {
  private readonly installation: TestInstallation;
  private readonly clone: string;
  private readonly env: NodeJS.ProcessEnv;
  readonly slug: string;

  private constructor(installation: TestInstallation, clone: string, env: NodeJS.ProcessEnv, number: number) {
    this.installation = installation;
    this.clone = clone;
    this.env = env;
    this.slug = `editor-${number}`;
  }

  static async create(installation: TestInstallation, number: number): Promise<Editor> {
    const clone = join(newFolder(), 'clone');
    const who = `编辑${number}`;
    const env = cleanEnvironment({
      GIT_AUTHOR_NAME: who,
      GIT_AUTHOR_EMAIL: `${number}@qingshi.example`,
      GIT_COMMITTER_NAME: who,
      GIT_COMMITTER_EMAIL: `${number}@qingshi.example`,
    });
    await run('git', ['clone', '--quiet', installation.repo, clone], { env });
    const editor = new Editor(installation, clone, env, number);
    writeTree(join(clone, 'content'), {
      [entryPath('news', editor.slug)]: entryText('news', { title: `${who}写的一篇` }),
    });
    await editor.git('add', '--all');
    await editor.git('commit', '--quiet', '-m', `${who}的稿件`);
    return editor;
  }

  /**
   * Pushes, and takes what others have pushed first and pushes again, until it is accepted. Answers how often; throws
   * if the pusher was shown something that is not so.
   */
  async pushUntilAccepted(): Promise<number> {
    for (let times = 1; ; times++) {
      const { output, isAccepted } = await this.push();
      if (isAccepted) {
        const shown = output.split('\n').filter((line) => /^remote: +\S/.test(line));
        if (!shown.at(-1)?.startsWith('remote: 发布完成：'))
          throw new Error(`The push was accepted, but not published:\n${output}`);
        if (!(await this.isLive())) throw new Error(`「发布完成」 was said, but it is not live:\n${output}`);
        return times;
      }
      // 「fetch first」 is what the editor's own git says where it knows before it asks.
      if (!/别人刚刚推送过：先拉取，再推送。|\(fetch first\)/.test(output) || /cannot lock ref|发布完成：/.test(output))
        throw new Error(`The push failed for no good reason:\n${output}`);
      await this.git('pull', '--quiet', '--rebase', 'origin', 'main');
    }
  }

  /** Whether his commit is part of what readers get now. */
  private async isLive(): Promise<boolean> {
    const { site, repo } = this.installation;
    const live = await readList(liveRelease(site)!, site);
    const own = (await this.git('rev-parse', 'HEAD')).trim();
    return isAncestor(repo, own, live!.record.commit!);
  }

  private async push(): Promise<{ output: string; isAccepted: boolean }> {
    const ended = await run('git', ['push', 'origin', 'HEAD:main'], { cwd: this.clone, env: this.env }).then(
      (ran) => ({ ...ran, code: 0 }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    return { output: ended.stdout + ended.stderr, isAccepted: ended.code === 0 };
  }

  private async git(...args: readonly string[]): Promise<string> {
    return (await run('git', args, { cwd: this.clone, env: this.env })).stdout;
  }
}

/**
 * So many editors push at once, each until he is accepted. Throws, with all that is wrong, unless everything is live in
 * the end and every message was right.
 */
export async function pushTogether(
  installation: TestInstallation,
  count: number,
): Promise<{ pushes: number; releases: number }> {
  const before = (await installation.log()).length;
  const editors = await Promise.all(
    Array.from({ length: count }, (_, index) => Editor.create(installation, index + 1)),
  );
  const pushes = await Promise.all(editors.map((editor) => editor.pushUntilAccepted()));
  const log = await installation.log();
  const served = await installation.served();
  const missing = editors
    .filter(({ slug }) => !served.has(`news/${slug}/index.html`))
    .map(({ slug }) => `not live: ${slug}`);
  const tip = await branchTip(installation.repo, 'main');
  if (log.at(-1)?.commit !== tip) missing.push(`${log.at(-1)?.commit} is live, not ${tip}`);
  if (log.length - before > count) missing.push(`${log.length - before} releases of ${count} pushes`);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  return { pushes: pushes.reduce((sum, times) => sum + times, 0), releases: log.length - before };
}
