import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses, ask, contentOf, indexed, openBuilt, recordWith } from '../../testing/search-index.ts';
import { newFolder } from '../../testing/tree.ts';
import { SEARCH_INDEX } from '../format/format.ts';
import { writeSearchIndex } from '../index/write-index.ts';
import type { SearchAnswer, SearchIndex } from './answer.ts';
import { openSearch } from './engine.ts';

const flat = (...values: string[]) => values.map((value) => ({ value, depth: 0 }));

const FACETS = {
  kind: flat('动态', '讲话', '承诺'),
  field: flat('农村'),
  system: [],
  unit: [
    { value: '云岭县委', depth: 0 },
    { value: '柳林镇党委', depth: 1 },
    { value: '六合村党支部', depth: 2 },
  ],
  year: flat('2026', '2025'),
  level: flat('国家级', '县级'),
  state: flat('逾期'),
};

const RECORDS = [
  recordWith({
    address: '/a/',
    zones: { title: ['修渠'] },
    facets: { kind: ['动态'], year: ['2025'], unit: ['云岭县委'] },
  }),
  recordWith({
    address: '/b/',
    zones: { title: ['修渠记'] },
    facets: { kind: ['讲话'], year: ['2025'], unit: ['柳林镇党委', '云岭县委'] },
  }),
  recordWith({
    address: '/c/',
    zones: { title: ['六合村修渠'] },
    facets: {
      kind: ['动态'],
      year: ['2026'],
      unit: ['六合村党支部', '柳林镇党委', '云岭县委'],
      level: ['县级', '国家级', '县级'],
    },
  }),
  recordWith({
    address: '/d/#shui',
    zones: { text: ['承诺：六月底前修渠'] },
    facets: { kind: ['承诺'], year: ['2026'], unit: ['六合村党支部', '柳林镇党委', '云岭县委'] },
  }),
];

describe('facets', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await indexed(contentOf(RECORDS, { facets: FACETS }));
  });
  const counts = ({ facets }: SearchAnswer, name: keyof typeof FACETS) =>
    facets[name].map(({ value, count }) => `${value} ${count}`);

  it('say how many each value would leave, values without any left out', async () => {
    const answer = await ask(index, '修渠');
    expect(counts(answer, 'kind')).toEqual(['动态 2', '讲话 1', '承诺 1']);
    expect(counts(answer, 'unit')).toEqual(['云岭县委 4', '柳林镇党委 3', '六合村党支部 2']);
    expect(answer.facets.unit.map(({ depth }) => depth)).toEqual([0, 1, 2]);
    expect(counts(answer, 'level')).toEqual(['国家级 1', '县级 1']);
    expect(counts(answer, 'field')).toEqual([]);
  });

  it('narrow the hits; the counts of a chosen facet say what its other values would leave', async () => {
    const answer = await ask(index, '修渠', { filters: { kind: '动态' } });
    expect(await addresses(answer)).toEqual(['/a/', '/c/']);
    expect(counts(answer, 'kind')).toEqual(['动态 2', '讲话 1', '承诺 1']);
    expect(counts(answer, 'year')).toEqual(['2026 1', '2025 1']);
    const both = await ask(index, '修渠', { filters: { kind: '动态', year: '2026' } });
    expect(await addresses(both)).toEqual(['/c/']);
    expect(counts(both, 'kind')).toEqual(['动态 1', '承诺 1']);
  });

  it('a unit contains the units below it', async () => {
    expect(await addresses(await ask(index, '', { filters: { unit: '柳林镇党委' } }))).toEqual([
      '/d/#shui',
      '/c/',
      '/b/',
    ]);
  });

  it('every count is what choosing the value gives', async () => {
    for (const filters of [{}, { kind: '动态' }, { unit: '柳林镇党委', year: '2026' }]) {
      const answer = await ask(index, '修渠', { filters });
      for (const name of ['kind', 'unit', 'year', 'level'] as const) {
        for (const { value, count } of answer.facets[name])
          expect((await ask(index, '修渠', { filters: { ...filters, [name]: value } })).total, `${name} ${value}`).toBe(
            count,
          );
      }
    }
  });

  it('a chosen value stays in view when it leaves nothing, and an unknown one leaves nothing', async () => {
    const answer = await ask(index, '六合村', { filters: { kind: '讲话' } });
    expect(answer.total).toBe(0);
    expect(counts(answer, 'kind')).toContain('讲话 0');
    expect(answer.suggestion).toBe('');
    expect((await ask(index, '修渠', { filters: { unit: '没有的单位' } })).total).toBe(0);
  });

  it('a record of another kind joins with an address and values of its own', async () => {
    const answer = await ask(index, '六月底', { filters: { kind: '承诺' } });
    expect(await answer.shown(0, 10)).toMatchObject([
      { address: '/d/#shui', kind: '动态', excerpt: ['承诺：', '六月底', '前修渠'] },
    ]);
  });
});

describe('other names', () => {
  it('find each other, and the answer says so', async () => {
    const records = [
      recordWith({ address: '/a/', zones: { text: ['按四议两公开办。'] } }),
      recordWith({ address: '/b/', zones: { title: ['什么是4+2工作法'] } }),
    ];
    const index = await indexed(contentOf(records, { aliases: [['四议两公开', '4+2工作法', '4 + 2']] }));
    for (const typed of ['四议两公开', '4+2工作法', '４＋２工作法']) {
      const answer = await ask(index, typed);
      expect((await addresses(answer)).sort(), typed).toEqual(['/a/', '/b/']);
      expect(answer.aliases).toHaveLength(1);
    }
    const answer = await ask(index, '4+2工作法');
    expect(answer.aliases).toEqual([{ typed: '4+2工作法', others: ['四议两公开', '4 + 2'] }]);
    expect((await answer.shown(0, 2)).map(({ excerpt }) => excerpt[1])).toContain('四议两公开');
    expect((await ask(index, '四议')).aliases).toEqual([]);
  });
});

describe('what is nowhere', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    const records = [
      recordWith({ title: '渠水上了青石坡', zones: { title: ['渠水上了青石坡'] } }),
      recordWith({ title: '药箱', zones: { title: ['郑桂兰', '药箱'] }, names: ['郑桂兰'] }),
    ];
    index = await indexed(
      contentOf(records, {
        pages: ['柳林镇党委', '六合村党支部'].map((name) => ({ name, kind: '单位', address: '/units/x/' })),
      }),
    );
  });

  it.each([
    ['one letter that sounds alike', '郑贵兰', '郑桂兰'],
    ['one letter that does not', '郑玉兰', '郑桂兰'],
    ['one letter too many', '郑桂花兰', '郑桂兰'],
    ['a part of a longer name', '六河村', '六合村'],
    ['a title with a slip', '渠水上了青石波', '渠水上了青石坡'],
    ['part of a title with a slip', '水上了清石坡', '渠水上了青石坡'],
    ['two letters that sound alike', '要箱', ''],
    ['something else', '计算机网络', ''],
    ['a single letter', '县', ''],
  ])('%s: %s → %s', async (_, typed, expected) => {
    const answer = await ask(index, typed);
    expect(answer.total).toBe(0);
    expect(answer.suggestion).toBe(expected);
  });

  it('leads somewhere when the suggestion is followed', async () => {
    expect((await ask(index, (await ask(index, '郑贵兰')).suggestion)).total).toBe(1);
  });
});

describe('pinyin', () => {
  const records = [
    recordWith({ address: '/a/', zones: { text: ['GDP增长'] } }),
    recordWith({ address: '/b/', zones: { title: ['王建平'] } }),
  ];

  it('hits stand behind titles and before headings', async () => {
    const index = await indexed(contentOf(records), (letters) => Promise.resolve(letters === 'gdp' ? [1] : []));
    const answer = await ask(index, 'GDP');
    expect(await addresses(answer)).toEqual(['/b/', '/a/']);
    expect(answer.withoutPinyin).toBe(false);
  });

  it('that cannot be asked is said, and the rest is found', async () => {
    const index = await indexed(contentOf(records), () => Promise.reject(new Error('no WebAssembly')));
    expect(await ask(index, 'gdp')).toMatchObject({ total: 1, withoutPinyin: true });
    expect(await ask(index, '王建平')).toMatchObject({ total: 1, withoutPinyin: false });
  });
});

describe('pages of units and terms', () => {
  it('are named beside the hits, the exact name first, each page once', async () => {
    const page = (name: string, address: string) => ({ name, kind: '单位', address });
    const pages = [
      page('龙湖镇红湾村党支部', '/units/3/'),
      page('红湾村党支部', '/units/2/'),
      page('红湾村', '/units/1/'),
      page('红湾村委', '/units/1/'),
    ];
    const index = await indexed(contentOf([recordWith({})], { pages }));
    expect((await ask(index, '红湾村')).pages.map(({ address }) => address)).toEqual([
      '/units/1/',
      '/units/2/',
      '/units/3/',
    ]);
    const answer = await ask(index, '紅灣村');
    expect(answer).toMatchObject({ total: 0, suggestion: '' });
    expect(answer.pages[0]).toEqual({ name: '红湾村', kind: '单位', address: '/units/1/' });
    expect((await ask(index, '红')).pages).toEqual([]);
    expect((await ask(index, '湖镇')).pages).toEqual([]);
  });
});

it('a hit shows whom it is about, in the list of all as among the first', async () => {
  const face = ['郑', '/media/0123-1p160.webp'] as const;
  const index = await indexed(
    contentOf([
      recordWith({ address: '/a/', zones: { title: ['修渠'] } }),
      recordWith({ address: '/b/', zones: { title: ['修渠'] }, face }),
    ]),
  );
  const answer = await ask(index, '修渠');
  expect((await answer.shown(0, 2)).map((hit) => hit.face)).toEqual([face, undefined]);
  expect((await answer.all()).map((hit) => hit.face)).toEqual([face, undefined]);
});

describe('a reader that loads parts of files', () => {
  it('is answered what one is that is sent whole ones, and loads less', async () => {
    const root = newFolder();
    const records = Array.from({ length: 60 }, (_, index) =>
      recordWith({
        address: `/${index}/`,
        title: `第${index}篇`,
        zones: { text: [`双河村第${index}户修渠。`.repeat(90)] },
      }),
    );
    await writeSearchIndex(contentOf(records), root, join(root, 'cache'));
    const loaded = { inParts: 0, whole: 0 };
    const index = await openSearch((name, range) => {
      const bytes = readFileSync(join(root, SEARCH_INDEX, name));
      const sent = range ? bytes.subarray(range.from, range.to) : bytes;
      if (range) {
        loaded.inParts += sent.length;
        loaded.whole += bytes.length;
      }
      return Promise.resolve(sent);
    });
    const whole = await openBuilt(root);
    for (const text of ['双河村', '第7户', '']) {
      const [own, other] = [await ask(index, text), await ask(whole, text)];
      expect(await own.shown(0, own.total), text).toEqual(await other.shown(0, other.total));
      expect(own.total, text).toBeGreaterThan(0);
    }
    expect(loaded.inParts).toBeGreaterThan(0);
    expect(loaded.inParts).toBeLessThan(loaded.whole / 3);
  });
});
