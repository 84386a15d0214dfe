import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Content } from '../../../ingest/content/content.ts';
import { buildSite } from '../../../model/site/build-site.ts';
import type { Site } from '../../../model/site/site.ts';
import { entryPath, entryText, UNIT } from '../../../testing/entries.ts';
import { NOW } from '../../../testing/clock.ts';
import { newFolder, removeFolders, type Tree, writeTree } from '../../../testing/tree.ts';
import { checkContent } from '../../../validate/check.ts';
import { HeldSite } from './held-site.ts';

afterAll(removeFolders);

const NEW = entryPath('news', 'xin');
const OLD = {
  'site.yaml': 'name: 青石先锋\n',
  ...UNIT,
  [entryPath('news', 'jiu')]: entryText('news', { title: '旧闻' }),
};

async function contentOf(tree: Tree): Promise<Content> {
  const root = newFolder();
  writeTree(join(root, 'content'), tree);
  const folders = { contentFolder: join(root, 'content'), publicFolder: root, cacheFolder: root, outFolder: root };
  const { content } = await checkContent({ ...folders, now: NOW, shownFrom: root });
  return content;
}

/** What pages and lists say of entries and units. */
const toldOf = ({ entries, units }: Site) => ({
  entries: entries.map(({ data, textDigest, path, slug }) => ({ data, textDigest, path, slug })),
  units: [...units.values()].map(({ id, entries: own }) => [id, own.news.map(({ data }) => data)]),
});

it('a new entry that somebody types in is built once, and each state of it is what it would be anew', async () => {
  const base = await contentOf(OLD);
  const sites = new HeldSite();
  const states: readonly Tree[] = [
    { [NEW]: entryText('news', { title: '新的一篇' }) },
    { [NEW]: `${entryText('news', { title: '新的一篇，改了题目' })}\n又一段。\n` },
    { [NEW]: entryText('news', { title: '新的一篇' }) },
    // Another day puts it elsewhere in the lists.
    { [NEW]: entryText('news', { title: '新的一篇', publishedAt: '2026-01-02' }) },
    { [NEW]: entryText('news', { title: '又改', publishedAt: '2026-01-02' }) },
  ];
  const built: unknown[] = [];
  for (const state of states) {
    const content = await contentOf({ ...OLD, ...state });
    const looked = { base, changed: [NEW], piece: NEW, isPreview: false };
    await sites.with(content, looked, (site) => {
      expect(toldOf(site)).toEqual(toldOf(buildSite(content, false)));
      built.push(site.units);
      return Promise.resolve();
    });
  }
  expect(built.map((units) => built.indexOf(units))).toEqual([0, 0, 0, 3, 3]);
});

it.each([
  ['a draft', { draft: true }],
  ['what is due later', { publishedAt: '2027-01-01' }],
])(
  '%s in which somebody types is built once too, and also where it stands in the content already',
  async (_, fields) => {
    const states = ['新的一篇', '改了题目', '又改了题目'].map((title) => ({
      [NEW]: entryText('news', { ...fields, title }),
    }));
    const base = await contentOf({ ...OLD, ...states[0] });
    const sites = new HeldSite();
    const built: unknown[] = [];
    for (const state of states) {
      const content = await contentOf({ ...OLD, ...state });
      await sites.with(content, { base, changed: [NEW], piece: NEW, isPreview: true }, (site) => {
        expect(toldOf(site)).toEqual(toldOf(buildSite(content, true)));
        expect(site.entries.map(({ path }) => path)).toContain(NEW);
        built.push(site.units);
        return Promise.resolve();
      });
    }
    expect(built.map((units) => built.indexOf(units))).toEqual([0, 0, 0]);
  },
);

it('another piece, other content and other files are built anew', async () => {
  const [base, later] = [await contentOf(OLD), await contentOf(OLD)];
  const sites = new HeldSite();
  const content = await contentOf({ ...OLD, [NEW]: entryText('news', { title: '新的一篇' }) });
  const unitsWith = (looked: { base: Content; changed: string[]; piece: string; isPreview?: boolean }) =>
    sites.with(content, { isPreview: false, ...looked }, (site) => Promise.resolve(site.units));
  const first = await unitsWith({ base, changed: [NEW], piece: NEW });
  expect(await unitsWith({ base, changed: [NEW], piece: NEW })).toBe(first);
  for (const looked of [
    { base: later, changed: [NEW], piece: NEW },
    { base, changed: [NEW, 'words.yaml'], piece: NEW },
    { base, changed: [NEW], piece: entryPath('news', 'bie') },
    { base, changed: [NEW], piece: NEW, isPreview: true },
  ])
    expect(await unitsWith(looked)).not.toBe(first);
});
