import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { PROJECT } from '../../machine/project.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { removeFolders, writeTree } from '../../testing/tree.ts';
import { buildGoodTree, type BuildResult, environmentOf, runBuild, runNode } from '../testing/build.ts';
import { filesIn } from '../testing/pages.ts';

let good: BuildResult;
let before: string[];
const bytesOf = (folder: string) =>
  filesIn(folder).map((file) => `${file} ${digestOf(readFileSync(join(folder, file)))}`);

beforeAll(async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7d0f09' } })
    .jpeg()
    .toBuffer();
  good = await buildGoodTree({
    ...UNIT,
    'exemplars/branches/one/photo.jpg': photo,
    [entryPath('branch', 'one')]: entryText('branch', {
      title: '第一篇',
      cover: { src: 'photo.jpg', alt: '一面红墙' },
    }),
  });
  // The owner's own file in the output, too, is none of a failing build's business.
  writeFileSync(join(good.out, 'left-by-hand.txt'), 'x');
  before = bytesOf(good.out);
});
afterAll(removeFolders);

/** What stands beside the output: a build that fails clears its own draft away. */
const beside = () => readdirSync(dirname(good.out)).sort();

describe('a mistake in the content', () => {
  let failed: BuildResult;
  let check: Awaited<ReturnType<typeof runNode>>;

  beforeAll(async () => {
    writeTree(good.content, {
      [entryPath('news', 'wrong')]: entryText('news', { title: '第二篇', unit: 'qingshi-cum' }),
    });
    failed = await runBuild(good);
    check = await runNode([join(PROJECT, 'scripts/check.ts')], environmentOf(good));
  });

  it('fails the build and the check alike', () => {
    expect(failed.code).not.toBe(0);
    expect(check.code).toBe(1);
  });

  it('is reported by the build in the words of the check: place, what, why, what to type, and no stack', () => {
    expect(check.output).toMatch(/news\/wrong\/index\.md:\d+:\d+ {2}错误 [A-Z]\d+/);
    expect(check.output).toContain('qingshi-cun');
    // The check adds what it read in pictures, where the machine can, and where its codes are explained.
    const [report = ''] = /^[^]*之后才能发布。$/m.exec(check.output) ?? [];
    expect(report).toContain('检查了');
    expect(failed.output).toContain(report.trim());
    expect(failed.output).not.toMatch(/\n\s+at |Stack trace|\.ts:\d+/);
  });

  it('leaves the output as it was, byte for byte', () => {
    expect(bytesOf(good.out)).toEqual(before);
    expect(beside()).toEqual(['cache', 'content', 'dist']);
  });
});

it('a failure after the check leaves the output as it was', async () => {
  writeTree(good.content, { [entryPath('news', 'wrong')]: entryText('news', { title: '第二篇' }) });
  // The place where pictures are kept is a file: the pages are built by then, the pictures cannot be.
  const cache = join(dirname(good.out), 'cache-in-the-way');
  writeTree(cache, { media: 'not a folder' });
  const failed = await runBuild({ ...good, cache });
  expect(failed.code).not.toBe(0);
  expect(failed.output).toContain('/news/wrong/index.html');
  expect(bytesOf(good.out)).toEqual(before);
  expect(beside()).toEqual(['cache', 'cache-in-the-way', 'content', 'dist']);
});

it('the next good build takes the place of the old output whole', async () => {
  const again = await runBuild(good);
  expect(again.output).toContain('Complete');
  expect(again.code).toBe(0);
  expect(filesIn(good.out)).toContain('news/wrong/index.html');
  expect(filesIn(good.out)).not.toContain('left-by-hand.txt');
});

it('a content folder that is not there is said in Chinese, and nothing is built', async () => {
  const missing = join(dirname(good.out), 'no-such-folder');
  const failed = await runBuild({ ...good, content: missing });
  expect(failed.code).not.toBe(0);
  expect(failed.output).toContain(`没有内容文件夹：${missing}`);
});
