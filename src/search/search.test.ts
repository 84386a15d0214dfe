import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { diceFrom } from '../workshop/dice.ts';
import { addresses, ask, contentOf, indexed, openBuilt, recordWith } from '../testing/search-index.ts';
import { newFolder } from '../testing/tree.ts';
import { foldWith } from './format/fold.ts';
import { asked, searchable } from './format/searchable.ts';
import { letterVariants } from './index/variants.ts';
import { writeSearchIndex } from './index/write-index.ts';
import type { SearchIndex } from './query/answer.ts';
import type { SearchRecord } from './records/record.ts';

const fold = foldWith(letterVariants());

/** Texts of few different letters, so that everything stands nearly everywhere. */
function randomRecords(count: number, seed: string): SearchRecord[] {
  const dice = diceFrom(seed);
  const block = (most: number) =>
    Array.from({ length: dice.whole(1, most) }, () => dice.pick([...'党员承诺承诺02a9%，。Ｇ爭 '])).join('');
  const blocks = (most: number) => Array.from({ length: dice.whole(0, most) }, () => block(40));
  return Array.from({ length: count }, (_, index) =>
    recordWith({ address: `/news/${index}/`, zones: { title: [block(20)], headings: blocks(3), text: blocks(6) } }),
  );
}

/** The records one of whose blocks contains each term. */
function truth(records: readonly SearchRecord[], text: string): string[] {
  const terms = fold(asked(text)).split(' ').filter(Boolean);
  const contains = ({ zones }: SearchRecord, term: string) =>
    [...zones.title, ...zones.headings, ...zones.text].some((block) => fold(searchable(block)).includes(term));
  return records.filter((record) => terms.every((term) => contains(record, term))).map(({ address }) => address);
}

describe('what is found', () => {
  const records = randomRecords(700, 'truth');
  let index: SearchIndex;
  beforeAll(async () => {
    index = await indexed(contentOf(records));
  });

  it('is what contains what was typed, of whatever length, and nothing else', async () => {
    const dice = diceFrom('queries');
    for (let round = 0; round < 400; round++) {
      const { zones } = dice.pick(records);
      const block = dice.pick([...zones.title, ...zones.headings, ...zones.text]);
      const at = dice.whole(0, block.length - 1);
      const typed = block.slice(at, at + dice.whole(1, 8));
      if (typed.trim() === '') continue;
      expect((await addresses(await ask(index, typed))).sort(), JSON.stringify(typed)).toEqual(
        truth(records, typed).sort(),
      );
    }
  });

  it('is the record whose text was pasted, however long', async () => {
    const text = '修渠通水'.repeat(2000);
    const answer = await ask(await indexed(contentOf([recordWith({ zones: { text: [text] } })])), text);
    expect(answer.total).toBe(1);
    expect((await answer.shown(0, 1))[0]!.excerpt.join('').length).toBeLessThan(200);
  });

  it('is nothing for what is nowhere', async () => {
    for (const typed of ['县', '党县', '县党员', 'zz', '承诺承诺承诺承诺承诺承诺承诺承诺承诺'])
      expect((await ask(index, typed)).total, typed).toBe(truth(records, typed).length);
  });
});

describe('the order', () => {
  const places = {
    '/text/': { text: ['全县推广双河经验。'] },
    '/heading/': { headings: ['学双河'] },
    '/title/': { title: ['双河行'] },
    '/late-title/': { title: ['走进双河'] },
    '/name/': { title: ['双河', '渠水上山'] },
    '/late-text/': { text: ['双河的渠。'] },
  };
  const records = Object.entries(places).map(([address, zones], day) =>
    recordWith({ address, zones, time: `2026-01-0${day + 1} 09:00` }),
  );

  it('is the name itself, title, heading, text; of equal ones the newest first', async () => {
    const index = await indexed(contentOf(records));
    expect(await addresses(await ask(index, '双河'))).toEqual([
      '/name/',
      '/late-title/',
      '/title/',
      '/heading/',
      '/late-text/',
      '/text/',
    ]);
    expect(await addresses(await ask(index, '双河', { sort: 'date' }))).toEqual([
      '/late-text/',
      '/name/',
      '/late-title/',
      '/title/',
      '/heading/',
      '/text/',
    ]);
  });

  it.each(['双河', '双河村', '双河村的水渠通', '双河村的水渠通水', '双河村的水渠通水了'])(
    'the name %s comes before longer ones, however long it is',
    async (name) => {
      const index = await indexed(
        contentOf([
          recordWith({ address: '/name/', zones: { title: [name] }, time: '2026-01-01 09:00' }),
          recordWith({ address: '/longer/', zones: { title: [`${name}记`] }, time: '2026-01-02 09:00' }),
          recordWith({ address: '/second/', zones: { title: ['又一', name] }, time: '2026-01-03 09:00' }),
        ]),
      );
      expect(await addresses(await ask(index, name))).toEqual(['/name/', '/second/', '/longer/']);
    },
  );

  it('of several terms counts all of them, wherever each stands', async () => {
    const index = await indexed(contentOf(records));
    expect(await addresses(await ask(index, '双河　渠'))).toEqual(['/name/', '/late-text/']);
    expect(await addresses(await ask(index, '双河 没有'))).toEqual([]);
  });

  it('finds what does not fit among the titles or headings all the same', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `第${index}个小标题`);
    const index = await indexed(
      contentOf([recordWith({ zones: { title: ['题'.repeat(300), '末尾的题'], headings: many, text: ['正文在此'] } })]),
    );
    for (const typed of ['末尾的题', '题题题', '第0个小', '第399个小标题', '正文在此'])
      expect((await ask(index, typed)).total, typed).toBe(1);
  });
});

describe('an index made again', () => {
  const read = (root: string) =>
    Object.fromEntries(
      readdirSync(join(root, 'search-index'), { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((name) => name.endsWith('.bin'))
        .map((name) => [name, readFileSync(join(root, 'search-index', name)).toString('base64')]),
    );

  it('takes what did not change from the cache, and is the same bytes as one made from nothing', async () => {
    const cache = newFolder();
    const [first, second, fresh] = [newFolder(), newFolder(), newFolder()];
    const records = randomRecords(1500, 'again');
    const before = await writeSearchIndex(contentOf(records), first, cache);
    expect(before).toMatchObject({ records: 1500, reused: 0 });
    const changed = records.map((record) =>
      record.address === '/news/700/' ? { ...record, zones: { ...record.zones, text: ['改过的正文'] } } : record,
    );
    const after = await writeSearchIndex(contentOf(changed), second, cache);
    expect(after.reused).toBe(after.parts - 1);
    await writeSearchIndex(contentOf(changed), fresh, newFolder());
    expect(read(second)).toEqual(read(fresh));
    expect(read(second)).not.toEqual(read(first));
    expect(await addresses(await ask(await openBuilt(second), '改过的正文'))).toEqual(['/news/700/']);
  });

  it('that cannot be written says why, and leaves no thread behind', async () => {
    const strange = recordWith({ facets: { kind: ['没有这一类'] } });
    await expect(writeSearchIndex(contentOf([strange]), newFolder(), newFolder())).rejects.toThrow('没有这一类');
  });

  it('of nothing is an index too', async () => {
    const root = newFolder();
    await writeSearchIndex(contentOf([]), root, newFolder());
    expect(existsSync(join(root, 'pagefind/pagefind.js'))).toBe(true);
    expect((await ask(await openBuilt(root), '党员')).total).toBe(0);
    expect((await ask(await openBuilt(root), '')).total).toBe(0);
  });
});
