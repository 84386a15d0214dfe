import jsQr from 'jsqr';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { entryText } from '../../testing/entries.ts';
import { POSTER_DOMAIN, posterTree } from '../../testing/poster-tree.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import { runNode } from '../../whole-site/testing/build.ts';
import { chromiumVariables } from '../../whole-site/testing/chromium.ts';
import { lookIntoPdf } from '../../whole-site/testing/pdf.ts';

const A5 = { width: 419.53, height: 595.28 };

let folder: string;
let variables: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = newFolder();
  const portrait = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
  writeTree(join(folder, 'content'), {
    ...posterTree(),
    'exemplars/members/zheng/index.md': entryText('member', {
      title: '九十三本出诊本',
      name: '郑桂兰',
      post: '六合村村医',
      unit: 'shuanghe',
      portrait: { src: 'zheng.jpg', consent: true },
      quote: { words: '这是一段正文，写的是村里的事。' },
    }),
    'exemplars/members/zheng/zheng.jpg': portrait,
  });
  mkdirSync(join(folder, 'out'));
  variables = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist'), ...(await chromiumVariables()) };
});
afterAll(removeFolders);

const channels = (...args: string[]) =>
  runNode([join(PROJECT, 'scripts/channels.ts'), ...args, '--to', join(folder, 'out')], variables);

async function codeIn(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

it('a long picture is 1080 pixels wide, and its code leads to the page; made again it is the same', async () => {
  const first = await channels('zheng', '--as', '长图', '门牌');
  expect(first).toMatchObject({ code: 0 });
  const png = readFileSync(join(folder, 'out/长图.png'));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1080 });
  expect(await codeIn(png)).toBe(`${POSTER_DOMAIN}/members/zheng/`);
  const { pages } = await lookIntoPdf(readFileSync(join(folder, 'out/门牌.pdf')));
  expect(pages.map(({ qr }) => qr)).toEqual([`${POSTER_DOMAIN}/pledges/dangyuan-2026/#p-1`]);
  const { output } = await channels('zheng', '--as', '长图', '门牌');
  expect(output.match(/没有变/g)).toHaveLength(2);
});

it('sheets for doors are A5, a promise each, however long it is', async () => {
  const { code, output } = await channels('pledges/cun-2026', '--as', 'plate', '--replace');
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('换掉') as string });
  const { pages } = await lookIntoPdf(readFileSync(join(folder, 'out/门牌.pdf')));
  expect(pages).toHaveLength(4);
  for (const [index, { width, height, text, qr }] of pages.entries()) {
    expect(Math.abs(width - A5.width)).toBeLessThan(1);
    expect(Math.abs(height - A5.height)).toBeLessThan(1);
    expect(qr).toBe(`${POSTER_DOMAIN}/pledges/cun-2026/#p-${index + 1}`);
    expect(text).toContain(`第${index + 1}号`);
  }
  expect(pages[3]!.text).toContain('并向群众交账');
});

it('where nothing can be made it says why, and leaves nothing', async () => {
  const { code, output } = await channels('pledges/yugao-2026');
  expect(code).toBe(1);
  expect(output).toContain('网上还没有，不能先发到别处');
});
