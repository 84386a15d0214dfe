import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Content } from '../ingest/content/content.ts';
import { newFolder, removeFolders } from '../testing/tree.ts';
import { type CheckCircumstances, RememberedCheck } from './remembered-check.ts';

afterAll(removeFolders);

let root: string;
const NOW = '2026-11-18 09:30';
const REPORT = { text: '检查了 2 个文件\n', exitCode: 1 };

/** Writes a file below the folder of this test. */
function put(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function checkWith(more: Partial<CheckCircumstances> = {}): RememberedCheck {
  return new RememberedCheck({
    contentFolder: join(root, 'content'),
    publicFolder: join(root, 'public'),
    cacheFolder: join(root, 'cache'),
    now: NOW,
    shownFrom: root,
    format: 'text',
    ...more,
  });
}

const contentWith = (...values: unknown[]) =>
  ({ entries: values.map((value) => ({ reading: { value } })), site: undefined, now: NOW }) as unknown as Content;

/** Stamps are not believed in the first tenth of a second. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

beforeEach(async () => {
  root = newFolder();
  put('content/site.yaml', 'name: 云岭\n');
  put('content/news/a.md', '甲\n');
  put('public/robots.txt', 'x');
  await settle();
  checkWith().keep(REPORT, contentWith());
});

it('is the report of the check before', () => {
  expect(checkWith().report()).toEqual(REPORT);
  expect(checkWith({ now: '2026-11-18 23:59' }).report()).toEqual(REPORT);
});

it.each<[string, () => void]>([
  ['a file changes', () => put('content/news/a.md', '乙\n')],
  ['a file has another time', () => utimesSync(join(root, 'content/news/a.md'), 1, 1)],
  ['a file is added', () => put('content/news/b.md', '乙\n')],
  ['a file goes', () => rmSync(join(root, 'content/news/a.md'))],
  ['a file gets another name', () => renameSync(join(root, 'content/news/a.md'), join(root, 'content/news/c.md'))],
  ['there is a link', () => symlinkSync('a.md', join(root, 'content/news/link.md'))],
  ['a public file is added', () => put('public/b.txt', 'y')],
  ['it comes to lie in a repository', () => git('init', '-q')],
  ['what was kept is damaged', () => put(`cache/${cacheName()}`, '{')],
])('is forgotten where %s', async (_, change) => {
  change();
  await settle();
  expect(checkWith().report()).toBeUndefined();
});

it('is forgotten where a commit is made', async () => {
  git('init', '-q');
  checkWith().keep(REPORT, contentWith());
  expect(checkWith().report()).toEqual(REPORT);
  git('add', '-A');
  git('commit', '-qm', '一');
  await settle();
  expect(checkWith().report()).toBeUndefined();
});

it.each<Partial<CheckCircumstances>>([
  { format: 'json' },
  { shownFrom: '/' },
  { now: '2026-11-18 09:29' },
  { now: '2026-11-19 00:00' },
])('is another one for %j', (more) => {
  expect(checkWith(more).report()).toBeUndefined();
});

it('holds until something is to appear or is over', () => {
  checkWith().keep(
    REPORT,
    contentWith({ title: '甲', publishedAt: '2026-11-18 10:00', parts: [{ at: '2026-11-18 09:45' }] }),
  );
  expect(checkWith({ now: '2026-11-18 09:44' }).report()).toEqual(REPORT);
  expect(checkWith({ now: '2026-11-18 09:45' }).report()).toBeUndefined();
});

it('is not kept while a file may still change unseen', () => {
  rmSync(join(root, 'cache'), { recursive: true });
  put('content/news/d.md', '丁\n');
  checkWith().keep(REPORT, contentWith());
  expect(checkWith().report()).toBeUndefined();
});

function git(...args: string[]): void {
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.invalid', ...args]);
}

function cacheName(): string {
  return readdirSync(join(root, 'cache'))[0]!;
}
