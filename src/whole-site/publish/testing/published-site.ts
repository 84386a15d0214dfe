import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { liveRelease, siteFolder, type SiteFolder } from '../../../publish/store/site-folder.ts';
import { entryPath, entryText, UNIT } from '../../../testing/entries.ts';
import { newFolder, type Tree, writeTree } from '../../../testing/tree.ts';
import { cleanEnvironment, runNode } from '../../testing/build.ts';
import { placedTree } from '../../testing/place.ts';
import { bringCompiledPages } from './engine/compiled-pages.ts';

const WHO = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: '王芳',
  GIT_AUTHOR_EMAIL: 'w@example.cn',
  GIT_COMMITTER_NAME: '王芳',
  GIT_COMMITTER_EMAIL: 'w@example.cn',
};

/** Content below `content/` that has no mistakes: entries of several kinds. */
export const SMALL_TREE: Tree = {
  'site.yaml': 'name: 青石先锋\ndomain: https://www.qingshi.example\n',
  ...UNIT,
  [entryPath('branch', 'qingshi')]: entryText('branch'),
  [entryPath('member', 'shi-dashan')]: entryText('member', { title: '背篓里的药箱' }),
  [entryPath('member', 'lin-xiu')]: entryText('member', { title: '山路上的邮包', name: '林秀', post: '邮递员' }),
  [entryPath('news', 'kaihui')]: entryText('news', { title: '全镇开会' }),
  [entryPath('news', 'xiuqu')]: entryText('news', { title: '一起修渠' }),
  [entryPath('speech', 'jianghua')]: entryText('speech', { title: '在全镇大会上的讲话' }),
};

/** A repository and a site folder that the program itself made; content is published by pushing it. */
export class PublishedSite {
  readonly site: SiteFolder;
  private readonly work: string;

  private constructor(root: string) {
    this.site = siteFolder(join(root, 'site'));
    this.work = join(root, 'work');
  }

  static async create(): Promise<PublishedSite> {
    const root = newFolder();
    const published = new PublishedSite(root);
    await bringCompiledPages(published.site);
    const { code, output } = await runNode(
      [join(PROJECT, 'scripts/publish.ts'), 'init', '--repo', join(root, 'repo.git'), '--site', published.site.root],
      {},
    );
    if (code !== 0) throw new Error(output);
    execFileSync('git', ['clone', '-q', join(root, 'repo.git'), published.work], {
      env: cleanEnvironment(WHO),
      stdio: 'pipe',
    });
    published.git('checkout', '-q', '-B', 'main');
    return published;
  }

  /**
   * Commits and pushes these files below `content/` and answers the name of the new release; `removed`: paths that go.
   */
  push(files: Tree, removed: readonly string[] = []): string {
    const before = liveRelease(this.site);
    writeTree(join(this.work, 'content'), placedTree(files));
    for (const path of removed) rmSync(join(this.work, 'content', path));
    this.git('add', '-A');
    this.git('commit', '-q', '-m', '改稿');
    const said = this.git('push', 'origin', 'main');
    const live = liveRelease(this.site);
    if (live === undefined || live === before) throw new Error(`Nothing was published:\n${said}`);
    return live;
  }

  private git(...args: string[]): string {
    return execFileSync('sh', ['-c', 'exec git "$@" 2>&1', 'git', ...args], {
      cwd: this.work,
      encoding: 'utf8',
      env: cleanEnvironment(WHO),
      stdio: 'pipe',
    });
  }
}
