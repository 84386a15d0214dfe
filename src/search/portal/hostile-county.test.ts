import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { contentOf, recordWith } from '../../testing/search-index.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { ReadIndexFile } from '../query/answer.ts';
import type { PortalQuery } from './county-search.ts';
import { type PlantedCounties, plantCounties } from './testing/planted-counties.ts';

afterAll(removeFolders);

const IDS = ['jia', 'yi', 'bing', 'ding', 'wu', 'ji'];
const ADDRESSES = [
  'javascript:alert(1)',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/news/../../elsewhere/',
  '/news/"onclick="x/',
  '@elsewhere.example/',
];

const question = (text: string, more: Partial<PortalQuery> = {}): PortalQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  county: '',
  isWide: false,
  ...more,
});

/** What the county's server does with a file; as it is, unless a test says otherwise. */
let sent: ((id: string, name: string, whole: ReadIndexFile) => ReturnType<ReadIndexFile>) | undefined;
let planted: PlantedCounties;

async function plant(contents = new Map(IDS.map((id) => [id, contentOf([recordOf(id)])]))): Promise<PlantedCounties> {
  return plantCounties(contentOf([]), contents, (id, name, whole) => (sent ?? passOn)(id, name, whole));
}

const passOn = (_: string, name: string, whole: ReadIndexFile) => whole(name);

function recordOf(id: string, more: Parameters<typeof recordWith>[0] = {}) {
  return recordWith({
    address: `/news/${id}/`,
    zones: { title: [`${id}修渠`], text: [`${id}县独有的${id}一句话，各县都有的修渠。`] },
    ...more,
  });
}

beforeAll(async () => {
  planted = await plant();
}, 120_000);
afterEach(() => {
  sent = undefined;
});
/** Whatever was opened before is forgotten. */
const anew = async () => {
  planted.forget();
  planted.opened();
};

describe('counties are asked', () => {
  it('only where there can be hits', async () => {
    await anew();
    const answer = await planted.search.search(question('独有的ding'));
    expect([answer.total, planted.opened()]).toEqual([1, ['ding']]);
    expect((await answer.shown(0, 1))[0]).toMatchObject({
      address: 'https://ding.example/news/ding/',
      place: 'ding县',
    });
    expect((await planted.search.search(question('没有的话'))).total).toBe(0);
    expect(planted.opened()).toEqual([]);
  });

  it('of one that was chosen alone', async () => {
    await anew();
    const answer = await planted.search.search(question('修渠', { county: 'bing县' }));
    expect([answer.total, planted.opened()]).toEqual([1, ['bing']]);
  });

  it('a few at first, all of them if that is wanted', async () => {
    const few = await planted.search.search(question('修渠'));
    expect([few.total, few.answered, few.waiting.length]).toEqual([3, 3, 3]);
    const all = await planted.search.search(question('修渠', { isWide: true }));
    expect([all.total, all.answered, all.waiting.length]).toEqual([6, 6, 0]);
  });
});

describe('a county that cannot be used is missing, the others are shown', () => {
  const only = (id: string, what: ReadIndexFile): typeof sent => {
    return (own, name, whole) => (own === id ? what(name) : whole(name));
  };

  it.each<[string, ReadIndexFile]>([
    ['is down', () => Promise.reject(new Error('down'))],
    ['says nothing', () => new Promise(() => undefined)],
    ['sends HTML', () => Promise.resolve(Buffer.from('<!doctype html><script>alert(1)</script>'))],
    ['sends nothing', () => Promise.resolve(new Uint8Array())],
    ['sends a bomb', () => Promise.resolve(deflateRawSync(Buffer.alloc(64 * 2 ** 20)))],
    ['sends other JSON', () => Promise.resolve(deflateRawSync('{"format":4,"records":99999999999}'))],
    ['is of another version', () => Promise.resolve(deflateRawSync('{"format":5,"records":1}'))],
  ])('%s', async (_, what) => {
    await anew();
    sent = only('yi', what);
    const answer = await planted.search.search(question('修渠', { isWide: true }));
    expect(answer.missing.map(({ id }) => id)).toEqual(['yi']);
    expect(answer.total).toBe(5);
    expect(await answer.all()).toHaveLength(5);
  });

  it('whatever is broken in its files', async () => {
    const dice = new TestDice(9);
    for (let round = 0; round < 150; round++) {
      await anew();
      sent = async (id, name, whole) => {
        const bytes = Uint8Array.from(await whole(name));
        if (id !== 'yi' || dice.chance(50)) return bytes;
        if (dice.chance(30)) return bytes.subarray(0, dice.below(bytes.length));
        for (let flips = 1 + dice.below(4); flips > 0; flips--) bytes[dice.below(bytes.length)] = dice.below(256);
        return bytes;
      };
      const answer = await planted.search.search(question('修渠', { isWide: true }));
      const hits = await answer.all();
      expect(hits.length, String(round)).toBeGreaterThanOrEqual(5);
      expect(hits.every(({ address }) => /^https:\/\/\w+\.example\/news\//.test(address))).toBe(true);
    }
  }, 120_000);
});

it('links lead below the county’s own address, and texts are cut and hide nothing', async () => {
  const hostile = await plant(
    new Map([
      ...ADDRESSES.map((address, index) => [`bad-${index}`, contentOf([recordOf('bad', { address })])] as const),
      [
        'long',
        contentOf([
          recordOf('long', {
            title: `\u202e修渠<img src=x onerror=alert(1)>${'长'.repeat(500)}`,
            face: ['王\u202e建平', 'https://elsewhere.example/x.png'],
          }),
        ]),
      ],
    ]),
  );
  const answer = await hostile.search.search(question('修渠', { isWide: true }));
  expect(answer.missing.map(({ id }) => id).sort()).toEqual(ADDRESSES.map((_, index) => `bad-${index}`));
  const [hit, ...others] = await answer.shown(0, 10);
  expect(others).toEqual([]);
  expect(hit!.title).toHaveLength(200);
  expect(hit!.title).toMatch(/^修渠<img/);
  expect(hit!.face).toEqual(['王建']);
}, 120_000);
