import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { removeFolders, type Tree } from '../../testing/tree.ts';
import { buildGoodTree, type BuildResult } from '../testing/build.ts';
import { filesIn } from '../testing/pages.ts';

let cold: BuildResult;
let warm: BuildResult;
let elsewhere: BuildResult;
let developing: BuildResult;

beforeAll(async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7d0f09' } })
    .jpeg()
    .toBuffer();
  const cover = { src: 'photo.jpg', alt: '一面红墙' };
  const tree: Tree = {
    ...UNIT,
    'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
    'glossary.yaml': '- term: 四议两公开\n  explanation: 村里办大事的办法。\n',
    'exemplars/branches/one/photo.jpg': photo,
    [entryPath('branch', 'one')]: entryText('branch', { title: '第一篇', cover }, '按四议两公开办。\n'),
    [entryPath('member', 'two')]: entryText('member', { title: '第二篇' }),
    [entryPath('news', 'three')]: entryText('news', { title: '第三篇' }),
    [entryPath('topic', 'four')]: entryText('topic', { title: '第四篇' }, '<EntryList kind="branch" />\n'),
    [entryPath('news', 'five')]: entryText('news', { title: '还没有写完的一篇', draft: true }),
  };
  cold = await buildGoodTree(tree);
  warm = await buildGoodTree(tree, { content: cold.content, out: cold.out + '-again', cache: cold.cache });
  // Another checkout on another machine: nothing is known, nothing is in the same place.
  elsewhere = await buildGoodTree(Object.fromEntries(Object.entries(tree).reverse()));
  developing = await buildGoodTree(tree, {}, VARIABLES_OF_A_DEVELOPER);
});
afterAll(removeFolders);

/** What bundlers read, and what some have in their environment from other work. */
const VARIABLES_OF_A_DEVELOPER = {
  NODE_ENV: 'development',
  DEV: '1',
  PROD: '',
  MODE: 'development',
  VITEST: 'true',
  BASE_URL: '/elsewhere',
  SITE: 'https://elsewhere.example',
};

const digests = ({ out }: BuildResult) =>
  filesIn(out).map((file) => `${file} ${digestOf(readFileSync(join(out, file)))}`);

it('a second build, which finds its pictures made, gives the same bytes', () => {
  expect(digests(warm)).toEqual(digests(cold));
  expect(cold.output).toMatch(/新生成 \d{2} 个，沿用 0 个/);
  expect(warm.output).toMatch(/新生成 0 个，沿用 \d{2} 个/);
});

it('a build in other folders gives the same bytes', () => {
  expect(digests(elsewhere)).toEqual(digests(cold));
});

it('an environment of development gives the same bytes, drafts no more than elsewhere', () => {
  expect(digests(developing)).toEqual(digests(cold));
  expect(readFileSync(join(developing.out, 'index.html'), 'utf8')).toContain('Content-Security-Policy');
  expect(filesIn(developing.out).filter((file) => file.includes('five'))).toEqual([]);
});

it('no file says where it was built', () => {
  const root = join(cold.out, '..');
  for (const file of filesIn(cold.out)) expect(readFileSync(join(cold.out, file)).includes(root), file).toBe(false);
});
