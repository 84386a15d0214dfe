import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders, type Tree, writeTree } from '../../testing/tree.ts';
import { openSite, previewSite } from './open-site.ts';

afterAll(removeFolders);

const SETTINGS = 'name: 青石先锋\ndomain: https://www.qingshi.example\n';

const news = (title: string, more = '') =>
  `---\ntitle: ${title}\npublishedAt: 2026-07-01\nsource:\n  name: 办公室\n${more}---\n\n正文。\n`;

/** What a check of this content takes. */
function planted(tree: Tree) {
  const root = newFolder();
  writeTree(join(root, 'content'), { 'site.yaml': SETTINGS, ...tree });
  return {
    contentFolder: join(root, 'content'),
    publicFolder: join(root, 'public'),
    cacheFolder: join(root, 'cache'),
    now: '2026-11-20 09:00',
  };
}

const RIGHT: Tree = { 'news/a.md': news('甲'), 'news/b.md': news('乙', 'draft: true\n') };
const WRONG: Tree = { ...RIGHT, 'news/c.md': news('', 'titel: 丙\n') };

it('opens the site of content without errors, drafts only for previews', async () => {
  const options = planted(RIGHT);
  const titles = async (previews: boolean) => {
    const opened = await openSite(options, { previews });
    return 'errors' in opened ? [] : opened.site.entries.map(({ data }) => data.title).sort();
  };
  expect(await titles(false)).toEqual(['甲']);
  expect(await titles(true)).toEqual(['乙', '甲']);
});

it('opens no site of content with errors, and hands over what is wrong', async () => {
  const opened = await openSite(planted(WRONG), { previews: false });
  expect('errors' in opened && opened.errors.issues.map(({ code }) => code)).toContain('Y08');
  expect(opened).not.toHaveProperty('site');
});

it('previews what is right beside what is wrong', async () => {
  const { site, check } = await previewSite(planted(WRONG));
  expect(site.entries.map(({ data }) => data.title).sort()).toEqual(['乙', '甲']);
  expect(check.issues).not.toEqual([]);
});

it('throws where the folder is not there', async () => {
  const options = { ...planted({}), contentFolder: '/nowhere' };
  await expect(openSite(options, { previews: false })).rejects.toThrow('没有内容文件夹：/nowhere');
});
