import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { diceFrom } from '../../workshop/dice.ts';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { contentOf, recordWith } from '../../testing/search-index.ts';
import { siteOf } from '../../testing/site-model.ts';
import { newFolder, removeFolders, type Tree } from '../../testing/tree.ts';
import { TEXT_GROUP } from '../format/format.ts';
import type { SearchRecord } from '../records/record.ts';
import type { RecordSource } from '../records/search-content.ts';
import { searchContent } from '../records/site-content.ts';
import type { IndexCounts } from './index-writer.ts';
import { openCatalogue } from '../query/catalogue.ts';
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
    // The letters of the names besides.
    expect(readdirSync(join(cache, 'search'))).toHaveLength(parts + 1);
  });

  it('ends with the error of a record that cannot be made', async () => {
    const entry = {
      kind: 'news',
      address: '/news/a/',
      units: [],
      get body() {
        throw new Error('no such text');
      },
    };
    await expect(write([entry as unknown as RecordSource], newFolder())).rejects.toThrow('no such text');
    const broken = { kind: 'news', address: '/news/a/', units: [], data: {} };
    await expect(write([broken as unknown as RecordSource], newFolder())).rejects.toThrow(
      'Cannot read properties of undefined',
    );
  });
});

const openedCatalogue = (folder: string) =>
  openCatalogue(inflateRawSync(readFileSync(join(folder, 'search-index/catalogue.bin'))));

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
    expect(written.filter((path) => !path.startsWith('pagefind/'))).toEqual(['search-index/catalogue.bin']);
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

  it('stay as they are when something new comes: what was settled before is not written again', async () => {
    const many = records(1500);
    const cache = newFolder();
    const before = await write(many, cache);
    const settled = (folder: string) => openedCatalogue(folder).tiers[0]!;
    expect(settled(before.folder).keys.name(0)).toBeDefined();
    for (let count = 1; count <= 3; count++) {
      const more = Array.from({ length: count }, (_, index) =>
        recordWith({
          address: `/news/new-${index}/`,
          facets: { year: ['2026'] },
          zones: { text: ['新来的一篇', '渠修到了坡上'] },
        }),
      );
      const after = await write([...many, ...more], cache, sizesOf(before.folder));
      expect(settled(after.folder)).toEqual(settled(before.folder));
      const written = [...filesOf(after.folder)].filter(([path]) => path.startsWith('search-index/'));
      const bytes = written.reduce((sum, [, content]) => sum + content.length, 0);
      expect(bytes).toBeLessThan(700_000);
    }
  });

  it('are few where one text in the middle has changed', async () => {
    const many = records(1500);
    const cache = newFolder();
    const before = await write(many, cache);
    const longer = many[400]!.zones.text.map((block) => `${block}又多了三里路`);
    const changed = many.with(400, { ...many[400]!, zones: { ...many[400]!.zones, text: longer } });
    const after = await write(changed, cache, sizesOf(before.folder));
    const texts = [...filesOf(after.folder).keys()].filter((path) => path.startsWith('search-index/texts/'));
    // Its own group, and the one behind it if the file that it is in has another end now.
    expect(texts.length).toBeLessThanOrEqual(2 * TEXT_GROUP);
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

describe('of a site, a change', () => {
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
  ])('%s leaves nothing of what was before', async (_, change) => {
    const cache = newFolder();
    const write = async (site: Tree, kept: string) => {
      const folder = newFolder();
      await writeSearchIndex(searchContent(await siteOf(site)), folder, kept);
      return filesOf(folder);
    };
    const before = await write(tree, cache);
    const after = await write({ ...tree, ...change }, cache);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await write({ ...tree, ...change }, newFolder()));
  });
});
