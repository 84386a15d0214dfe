import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diceFrom } from '../../workshop/dice.ts';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { contentOf, recordWith } from '../../testing/search-index.ts';
import { siteOf } from '../../testing/site-model.ts';
import { newFolder, removeFolders, type Tree } from '../../testing/tree.ts';
import type { SearchRecord } from '../records/record.ts';
import type { RecordSource } from '../records/search-content.ts';
import { searchContent } from '../records/site-content.ts';
import type { IndexCounts } from './index-writer.ts';
import { writeSearchIndex } from './write-index.ts';

afterAll(removeFolders);

const LETTERS = [...'党员承诺修渠通水青石坡上的路灯亮了一村人02a9%，。'];

function records(count: number): SearchRecord[] {
  const dice = diceFrom('history');
  const block = (letters: number) => Array.from({ length: letters }, () => dice.pick(LETTERS)).join('');
  return Array.from({ length: count }, (_, index) =>
    recordWith({
      address: `/news/${index}/`,
      title: block(12),
      names: [block(3)],
      facets: { year: [dice.pick(['2025', '2026'])] },
      zones: { text: [block(400)] },
    }),
  );
}

const FACETS = {
  kind: [],
  field: [],
  system: [],
  unit: [],
  year: ['2026', '2025'].map((value) => ({ value, depth: 0 })),
  level: [],
  state: [],
};

/** An index in a folder of its own. */
async function write(
  list: Iterable<RecordSource>,
  cache: string,
  kept?: ReadonlyMap<string, number>,
): Promise<IndexCounts & { folder: string }> {
  const folder = newFolder();
  return { folder, ...(await writeSearchIndex(contentOf(list, { facets: FACETS }), folder, cache, kept)) };
}

/** The files below a folder with what is in them. */
function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

describe('an index that was written before', () => {
  const list = records(1500);
  const changed = list.with(700, {
    ...list[700]!,
    title: '渠修到了坡上',
    zones: { ...list[700]!.zones, text: ['新来的字句'] },
  });

  it('makes no difference to what is written: new, the same, of another content, damaged', async () => {
    const caches = Array.from({ length: 3 }, newFolder);
    const fresh = filesOf((await write(list, caches[0]!)).folder);
    expect(filesOf((await write(list, caches[0]!)).folder)).toEqual(fresh);

    await write([...changed.slice(3), ...records(1600).slice(1500)], caches[1]!);
    expect(filesOf((await write(list, caches[1]!)).folder)).toEqual(fresh);

    await write(list, caches[2]!);
    const kept = readdirSync(join(caches[2]!, 'search')).map((name) => join(caches[2]!, 'search', name));
    for (const [index, file] of kept.entries()) {
      const bytes = readFileSync(file);
      if (index % 3 === 0) truncateSync(file, bytes.length >> 1);
      else if (index % 3 === 1)
        writeFileSync(file, bytes.fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1));
      else writeFileSync(file, '');
    }
    const after = await write(list, caches[2]!);
    expect(filesOf(after.folder)).toEqual(fresh);
    expect(after.reused).toBe(0);
  });

  it('spares the making of parts, but for the one that changed', async () => {
    const cache = newFolder();
    const { parts, reused } = await write(list, cache);
    expect(parts).toBeGreaterThan(3);
    expect(reused).toBe(0);
    expect((await write(list, cache)).reused).toBe(parts);
    expect((await write(changed, cache)).reused).toBe(parts - 1);
  });

  it('leaves nothing in the cache that is not used', async () => {
    const cache = newFolder();
    await write(list, cache);
    const { parts } = await write(changed, cache);
    // Each part has its texts apart; besides, the letters of the names, and what was merged.
    expect(readdirSync(join(cache, 'search'))).toHaveLength(2 * parts + 2);
  });

  it('ends with the error of a record that cannot be made', async () => {
    const facts = { kind: 'news', address: '/news/a/', publishedAt: '2026-01-01 09:00', units: [], data: {} };
    const sourceWith = (body: () => string) => ({ facts, body }) as unknown as RecordSource;
    const unread = sourceWith(() => {
      throw new Error('no such text');
    });
    await expect(write([unread], newFolder())).rejects.toThrow('no such text');
    await expect(write([sourceWith(() => '正文')], newFolder())).rejects.toThrow('Cannot read properties of undefined');
  });
});

describe('files of earlier indexes', () => {
  const list = records(400);

  const sizesOf = (folder: string) => new Map([...filesOf(folder)].map(([path, bytes]) => [path, bytes.length]));

  it('are not written again, but counted', async () => {
    const cache = newFolder();
    const first = await write(list, cache);
    expect(first.files).toEqual([...filesOf(first.folder).keys()].sort());

    const again = await write(list, cache, sizesOf(first.folder));
    expect(again.files).toEqual(first.files);
    const written = [...filesOf(again.folder).keys()];
    expect(written.filter((path) => !path.startsWith('pagefind/'))).toEqual([
      'search-index/catalogue.bin',
      'search-index/summary-pieces.txt',
    ]);
    expect(written).toContain('pagefind/pagefind.js');
  });

  it('and what is new are together what is written without them', async () => {
    const cache = newFolder();
    const before = filesOf((await write(list, cache)).folder);
    const more = [
      ...list,
      recordWith({ address: '/news/last/', facets: { year: ['2026'] }, zones: { text: ['末了的一篇'] } }),
    ];
    const whole = await write(more, newFolder());
    const left = await write(more, cache, new Map([...before].map(([path, bytes]) => [path, bytes.length])));
    expect(left.files).toEqual(whole.files);
    const own = filesOf(left.folder);
    expect(own.size).toBeLessThan(whole.files.length);
    for (const [path, bytes] of filesOf(whole.folder)) expect(own.get(path) ?? before.get(path), path).toBe(bytes);
  });

  it('that are not kept are written', async () => {
    const cache = newFolder();
    const { folder, files } = await write(list, cache);
    const kept = sizesOf(folder);
    const gone = files.filter((path) => /\/(?:keys|texts)\//.test(path)).filter((_, index) => index % 2 === 0);
    for (const path of gone) kept.delete(path);
    const again = await write(list, cache, kept);
    for (const path of gone)
      expect(readFileSync(join(again.folder, path)).equals(readFileSync(join(folder, path))), path).toBe(true);
    expect(
      existsSync(
        join(
          again.folder,
          files.find((path) => path.includes('/titles/'))!,
        ),
      ),
    ).toBe(false);
  });
});

describe('what one edit changes', () => {
  /** Articles of three years, whatever their number; sentences of many letters, as few as a page has. */
  const articles = (count: number): SearchRecord[] => {
    const dice = diceFrom('growth');
    const letter = () => String.fromCharCode(0x4e00 + Math.floor(dice.next() ** 2 * 600));
    const sentence = () => `${Array.from({ length: dice.whole(12, 30) }, letter).join('')}。`;
    return Array.from({ length: count }, (_, index) =>
      recordWith({
        address: `/news/${index}/`,
        title: sentence(),
        time: new Date(Date.UTC(2021, 0, 1 + Math.floor((index * 1000) / count))).toISOString().slice(0, 10),
        facets: { year: [dice.pick(['2025', '2026'])] },
        byPinyin: false,
        zones: { text: Array.from({ length: 6 }, () => Array.from({ length: 3 }, sentence).join('')) },
      }),
    );
  };
  const withText = (list: readonly SearchRecord[], at: number, change: (blocks: readonly string[]) => string[]) =>
    list.with(at, { ...list[at]!, zones: { ...list[at]!.zones, text: change(list[at]!.zones.text) } });
  const NEW = recordWith({
    address: '/news/new/',
    time: '2024-01-01 09:00',
    facets: { year: ['2026'] },
    byPinyin: false,
    zones: { text: ['新来的一篇写的是渠怎样修到了坡上。一村人都去看水。'] },
  });
  const inMiddle = (list: readonly SearchRecord[]) => list.length >> 1;
  const edits: Record<string, { change: (list: readonly SearchRecord[]) => SearchRecord[]; most: number }> = {
    'a sentence at the end': {
      change: (list) => withText(list, inMiddle(list), (blocks) => [...blocks, '新添的一句话，谁也没有写过。']),
      most: 60,
    },
    'a sentence in the middle': {
      change: (list) =>
        withText(list, inMiddle(list), (blocks) => blocks.with(2, blocks[2]!.replace('。', '。新添的一句话。'))),
      most: 60,
    },
    'one article more': { change: (list) => [...list, NEW], most: 200 },
    'the newest taken away': { change: (list) => list.slice(0, -1), most: 300 },
    'one article more in the middle': {
      change: (list) => list.toSpliced(inMiddle(list), 0, { ...NEW, time: list[inMiddle(list)]!.time }),
      most: 200,
    },
  };

  it('does not grow with the site, and is the bytes of an index made from nothing', async () => {
    const changed: Record<string, number>[] = [];
    for (const count of [300, 1200]) {
      const list = articles(count);
      const cache = newFolder();
      const before = filesOf((await write(list, cache)).folder);
      const counts: Record<string, number> = {};
      for (const [name, { change, most }] of Object.entries(edits)) {
        const after = filesOf((await write(change(list), cache)).folder);
        const own = [...after].filter(([path, bytes]) => path.startsWith('search-') && before.get(path) !== bytes);
        counts[name] = own.length;
        expect(own.length, `${name}, of ${before.size}`).toBeLessThan(most);
      }
      expect(filesOf((await write(edits['one article more']!.change(list), cache)).folder)).toEqual(
        filesOf((await write(edits['one article more']!.change(list), newFolder())).folder),
      );
      changed.push(counts);
    }
    for (const name of Object.keys(edits)) expect(changed[1]![name], name).toBeLessThan(2 * changed[0]![name]! + 20);
  });
});

describe('of a site', () => {
  const tree: Tree = {
    ...UNIT,
    'units/town.yaml': unitText({ name: '青石镇党委', kind: '党委' }),
    'units/qingshi-cun.yaml': unitText({ parent: 'town' }),
    [entryPath('member', 'this')]: entryText('member'),
    [entryPath('news', 'that')]: entryText('news', { unit: 'qingshi-cun' }),
  };

  it.each<[string, Tree]>([
    ['of a body', { [entryPath('member', 'this')]: entryText('member', {}, '他走了二十里山路。\n') }],
    ['of a title', { [entryPath('member', 'this')]: entryText('member', { title: '雪夜出诊' }) }],
    ['of a unit’s name', { 'units/qingshi-cun.yaml': unitText({ parent: 'town', name: '青石坡村党支部' }) }],
    ['of the name of the unit above', { 'units/town.yaml': unitText({ name: '青石乡党委', kind: '党委' }) }],
  ])('a change %s leaves nothing of what was before', async (_, change) => {
    const cache = newFolder();
    const before = await writeSite(tree, cache);
    const after = await writeSite({ ...tree, ...change }, cache);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await writeSite({ ...tree, ...change }, newFolder()));
  });

  it('what was kept and is damaged is made anew, from all of it', async () => {
    const cache = newFolder();
    const before = await writeSite(tree, cache);
    for (const name of readdirSync(join(cache, 'search'))) writeFileSync(join(cache, 'search', name), 'x');
    expect(await writeSite(tree, cache)).toEqual(before);
  });
});

async function writeSite(site: Tree, cache: string): Promise<ReturnType<typeof filesOf>> {
  const folder = newFolder();
  await writeSearchIndex(searchContent(await siteOf(site)), folder, cache);
  return filesOf(folder);
}
