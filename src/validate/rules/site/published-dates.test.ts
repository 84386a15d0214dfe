import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW } from '../../../testing/clock.ts';
import { newFolder, removeFolders } from '../../../testing/tree.ts';
import { checkContent } from '../../check.ts';
import { news } from '../../testing/articles.ts';
import { SITE_SETTINGS } from '../../testing/tree.ts';

afterAll(removeFolders);

let folder: string;

/** A news item of this day. */
const dated = (day: string, more = '', title = '开会') => news(more).replace('2026-07-01', day).replace('开会', title);

function git(args: readonly string[], day = '2026-07-02'): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: '王编辑',
    GIT_AUTHOR_EMAIL: 'w@example.cn',
    GIT_COMMITTER_NAME: '王编辑',
    GIT_COMMITTER_EMAIL: 'w@example.cn',
    GIT_COMMITTER_DATE: `${day}T12:00:00+08:00`,
  };
  return execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
}

function write(path: string, text: string | undefined): void {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
}

/** Writes a file and commits it on a day. */
function commit(day: string, path: string, text: string | undefined): void {
  write(path, text);
  git(['add', '-A']);
  git(['commit', '-q', '-m', '改稿'], day);
}

async function findings(content = join(folder, 'content')): Promise<string[]> {
  const { issues } = await checkContent({
    contentFolder: content,
    publicFolder: join(folder, 'none'),
    cacheFolder: join(folder, '.git/cache'),
    now: NOW,
    shownFrom: content,
  });
  return issues.map(({ code, line, message }) => `${code} ${line} ${message.split('。')[0]!}`);
}

beforeEach(() => {
  folder = newFolder();
  git(['init', '-q', '-b', 'main']);
  commit('2026-06-01', 'site.yaml', SITE_SETTINGS);
});

const MOVED = 'L01 3 发布时间从「2026-07-01」改成了「2026-11-01」，这一篇 2026-07-02 就已经公开';

describe('a date that moves after readers saw it', () => {
  it('is told before it is committed, after, and by the next check', async () => {
    commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
    expect(await findings()).toEqual([]);
    write('news/a.md', dated('2026-11-01'));
    expect(await findings()).toEqual([MOVED]);
    commit('2026-11-01', 'news/a.md', dated('2026-11-01'));
    expect(await findings()).toEqual([MOVED]);
    commit('2026-11-02', 'news/b.md', dated('2026-11-02', '', '又开会'));
    expect(await findings()).toEqual([MOVED]);
  });

  it('is told of a board too, and of a date that is written otherwise', async () => {
    commit(
      '2026-07-02',
      'news/a.md',
      dated('2026年7月1日').replace('publishedAt', '发布时间').replace('title', '标题'),
    );
    write('news/a.md', dated('2026-11-01'));
    expect(await findings()).toEqual([MOVED]);
  });

  it('is told after the piece was deleted and came again', async () => {
    commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
    commit('2026-08-01', 'news/a.md', undefined);
    expect(await findings()).toEqual([]);
    commit('2026-11-01', 'news/a.md', dated('2026-11-01'));
    expect(await findings()).toEqual([MOVED]);
  });

  it('is told under another name', async () => {
    commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
    write('news/a.md', undefined);
    commit('2026-11-01', 'news/b.md', dated('2026-11-01', 'former: [a]\n'));
    expect(await findings()).toEqual([
      'L02 3 以前的「news/a.md」发布时间是「2026-07-01」，改名以后写成了「2026-11-01」',
    ]);
  });

  it('is told from a merge, and where two branches were merged', async () => {
    commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
    git(['checkout', '-q', '-b', 'shen']);
    commit('2026-11-01', 'news/a.md', dated('2026-11-01'));
    git(['checkout', '-q', 'main']);
    commit('2026-11-01', 'news/b.md', dated('2026-10-01', '', '又开会'));
    git(['merge', '-q', '--no-ff', '-m', '合并', 'shen'], '2026-11-02');
    expect(await findings()).toEqual([MOVED]);
  });
});

describe('a date that may move', () => {
  it.each<[string, (() => void)[]]>([
    [
      'of a draft',
      [
        () => commit('2026-07-02', 'news/a.md', dated('2026-07-01', 'draft: true\n')),
        () => commit('2026-11-01', 'news/a.md', dated('2026-11-01')),
      ],
    ],
    [
      'of what was not public yet',
      [
        () => commit('2026-06-02', 'news/a.md', dated('2026-07-01')),
        () => commit('2026-06-20', 'news/a.md', dated('2026-08-01')),
      ],
    ],
    [
      'within its day',
      [
        () => commit('2026-07-02', 'news/a.md', dated('2026-07-01')),
        () => commit('2026-07-02', 'news/a.md', dated('2026-07-01 09:00')),
      ],
    ],
    [
      'that readers are told of',
      [
        () => commit('2026-07-02', 'news/a.md', dated('2026-07-01')),
        () =>
          commit(
            '2026-07-03',
            'news/a.md',
            dated('2026-06-30', 'corrections:\n  - date: 2026-07-03\n    text: 发布时间应为6月30日\n'),
          ),
      ],
    ],
    [
      'of another piece under a name that is free',
      [
        () => commit('2026-07-02', 'news/a.md', dated('2026-07-01')),
        () => commit('2026-08-02', 'news/a.md', undefined),
        () => commit('2026-11-01', 'news/a.md', dated('2026-11-01', '', '另一次会')),
      ],
    ],
    [
      'on a branch of work, which nobody has seen',
      [
        () => git(['checkout', '-q', '-b', 'shen']),
        () => commit('2026-07-02', 'news/a.md', dated('2026-07-01')),
        () => commit('2026-07-05', 'news/a.md', dated('2026-07-05')),
        () => git(['checkout', '-q', 'main']),
        () => git(['merge', '-q', '--no-ff', '-m', '合并', 'shen'], '2026-07-05'),
      ],
    ],
  ])('%s', async (_, steps) => {
    for (const step of steps) step();
    expect(await findings()).toEqual([]);
  });

  it('in a clone, before it is pushed', async () => {
    const server = newFolder();
    git(['clone', '-q', '--bare', folder, join(server, 'a.git')]);
    git(['remote', 'add', 'origin', join(server, 'a.git')]);
    git(['fetch', '-q', 'origin']);
    commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
    commit('2026-07-03', 'news/a.md', dated('2026-07-03'));
    expect(await findings()).toEqual([]);
    git(['push', '-q', 'origin', 'main']);
    write('news/a.md', dated('2026-07-04'));
    expect(await findings()).toHaveLength(1);
  });
});

it('a clone of the latest commits alone says that it cannot tell', async () => {
  commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
  commit('2026-11-01', 'news/a.md', dated('2026-11-01'));
  const shallow = join(newFolder(), 'shallow');
  git(['clone', '-q', '--depth=1', `file://${folder}`, shallow]);
  expect(await findings(join(shallow, 'content'))).toEqual([
    'L03 1 这份仓库只取了最近的历史，没有核对发布时间改没改过',
  ]);
});

it('outside of any repository nothing is said', async () => {
  commit('2026-07-02', 'news/a.md', dated('2026-07-01'));
  rmSync(join(folder, '.git'), { recursive: true });
  write('news/a.md', dated('2026-11-01'));
  expect(await findings()).toEqual([]);
});
