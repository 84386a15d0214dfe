import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { contentOf, recordWith } from '../../testing/search-index.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { SearchRecord } from '../records/record.ts';
import type { PortalQuery } from './county-search.ts';
import { type PlantedCounties, plantCounties, plantedRoot } from './testing/planted-counties.ts';

afterAll(removeFolders);

const IDS = ['jia', 'yi', 'bing', 'ding', 'wu'];
const KINDS = ['动态', '讲话'];
const FACETS = {
  kind: KINDS.map((value) => ({ value, depth: 0 })),
  field: [],
  system: [],
  unit: [],
  year: ['2025', '2026'].map((value) => ({ value, depth: 0 })),
  level: [],
  state: [],
};
const WORDS = (
  '党员 的一是 修渠 青石村 柳林镇 王建平 三亮三比 12,500元 1200 Party 2026年 一个人 我们 。 ！” ，到 学习 臺灣 ' +
  '水 ｗｉｄｅ “渠” ;然后 的人 是不'
).split(' ');

function phrase(dice: TestDice, most: number): string {
  return Array.from({ length: 1 + dice.below(most) }, () => dice.pick(WORDS)).join(dice.chance(20) ? ' ' : '');
}

function recordsOf(dice: TestDice, id: string): SearchRecord[] {
  return Array.from({ length: 3 + dice.below(12) }, (_, index) =>
    recordWith({
      address: `/news/${id}-${index}/`,
      title: phrase(dice, 3),
      time: `2026-0${1 + Math.floor(index / 3)}-1${index % 3} 09:00`,
      facets: { kind: [dice.pick(KINDS)], year: [dice.pick(['2025', '2026'])] },
      zones: { title: [phrase(dice, 3)], headings: [phrase(dice, 4)], text: [phrase(dice, 30), phrase(dice, 30)] },
    }),
  );
}

/** A piece of what is written somewhere, as it stands there or changed, or something of its own. */
function asked(dice: TestDice, records: readonly SearchRecord[]): string {
  const { zones } = dice.pick(records);
  const text = dice.pick([...zones.title, ...zones.headings, ...zones.text]);
  const piece = () => {
    const from = dice.below(text.length);
    return text.slice(from, from + 1 + dice.below(dice.chance(10) ? 60 : 7));
  };
  if (dice.chance(15)) return phrase(dice, 2);
  return dice.chance(25) ? `${piece()} ${piece()}` : piece();
}

const question = (text: string, more: Partial<PortalQuery> = {}): PortalQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  county: '',
  isWide: true,
  ...more,
});

describe('many sites as one', () => {
  const dice = new TestDice(20);
  const records = new Map(IDS.map((id) => [id, recordsOf(dice, id)]));
  const ownRecords = recordsOf(dice, 'own');
  let planted: PlantedCounties;
  beforeAll(async () => {
    const contents = new Map(
      IDS.map((id, index) => [
        id,
        contentOf(records.get(id)!, {
          facets: FACETS,
          aliases: index === 0 ? [['三亮三比', '亮比']] : [],
          pages: [{ name: `柳林镇${id}`, kind: '单位', address: `/units/${id}/` }],
        }),
      ]),
    );
    planted = await plantCounties(contentOf(ownRecords, { facets: FACETS }), contents);
  }, 120_000);

  it('find what each finds by itself, all of it and nothing else', async () => {
    const all = [...records.values(), ownRecords].flat();
    let hits = 0;
    for (let round = 0; round < 400; round++) {
      const text = round === 0 ? '亮比' : dice.chance(4) ? '' : asked(dice, all);
      const filters: PortalQuery['filters'] = text === '' || dice.chance(20) ? { kind: dice.pick(KINDS) } : {};
      const sort = dice.pick(['relevance', 'date'] as const);
      const together = await planted.search.search(question(text, { filters, sort }));
      const alone = await planted.own.search({ text, filters, sort });
      const wanted = (await alone.all()).map(({ address }) => address);
      let total = alone.total;
      for (const [id, index] of planted.alone) {
        const answer = await index.search({ text, filters, sort });
        total += answer.total;
        wanted.push(...(await answer.all()).map(({ address }) => plantedRoot(id) + address));
      }
      const listed = await together.all();
      expect(listed.map(({ address }) => address).sort(), text).toEqual(wanted.sort());
      expect(together.total, text).toBe(total);
      // What is shown page by page is the list.
      const shown = [...(await together.shown(0, 4)), ...(await together.shown(4, total))];
      expect(
        shown.map(({ address }) => address),
        text,
      ).toEqual(listed.map(({ address }) => address));
      expect([together.missing, together.waiting]).toEqual([[], []]);
      hits += total;
    }
    expect(hits).toBeGreaterThan(400);
  }, 120_000);
});
