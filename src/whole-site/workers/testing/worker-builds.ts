import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { digestOf } from '../../../kernel/digest.ts';
import { PROJECT } from '../../../machine/project.ts';
import { boardTree, ledgerRow } from '../../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../../testing/entries.ts';
import type { Tree } from '../../../testing/tree.ts';
import { type BuildFolders, environmentOf, runNode } from '../../testing/build.ts';
import { filesIn } from '../../testing/pages.ts';

export const BUILD = join(PROJECT, 'scripts/build.ts');

/** `npm run build -- FLAGS` on a site's folders. */
export function buildWith(
  flags: readonly string[],
  folders: BuildFolders,
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
  return runNode([BUILD, ...flags], { ...environmentOf(folders), ...env });
}

/** Every file of a folder with the digest of its bytes. */
export function digestsIn(folder: string): string[] {
  return filesIn(folder).map((file) => `${file} ${digestOf(readFileSync(join(folder, file)))}`);
}

/** A site with something of each kind of shard, and more than one of pages: a board of two pages, lists, photos, cards. */
export async function treeOfShards(news = 120): Promise<Tree> {
  const colours = ['#7d0f09', '#0f7d09', '#090f7d'];
  const photos = await Promise.all(
    colours.map(async (background, number): Promise<[string, Buffer]> => [
      `exemplars/branches/one/photo-${number}.jpg`,
      await sharp({ create: { width: 900, height: 600, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    ]),
  );
  const pictures = photos.map((_, number) => `![一面墙](photo-${number}.jpg "图 ${number}")\n`).join('\n');
  return {
    ...UNIT,
    'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
    'glossary.yaml': '- term: 四议两公开\n  explanation: 村里办大事的办法。\n',
    ...Object.fromEntries(photos),
    ...boardTree(
      'qingshi-2026',
      Array.from({ length: 230 }, (_, index) => ledgerRow(String(index + 1))),
    ),
    [entryPath('branch', 'one')]: entryText(
      'branch',
      { title: '第一篇', cover: { src: 'photo-0.jpg', alt: '一面红墙' } },
      `按四议两公开办。\n\n${pictures}`,
    ),
    [entryPath('member', 'two')]: entryText('member', { title: '第二篇' }),
    [entryPath('topic', 'four')]: entryText('topic', { title: '第四篇' }, '<EntryList kind="branch" />\n'),
    ...Object.fromEntries(
      Array.from({ length: news }, (_, index) => [
        entryPath('news', `news-${index}`),
        entryText(
          'news',
          { title: `第 ${index} 条`, publishedAt: `2026-0${1 + (index % 6)}-1${index % 9} 09:00`, unit: 'qingshi-cun' },
          `村里的第 ${index} 件事，做了 ${index * 7} 天。\n`,
        ),
      ]),
    ),
  };
}
