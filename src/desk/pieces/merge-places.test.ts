import { describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { pledgeCsv } from '../../testing/boards.ts';
import { settingNames } from '../form/setting-names.ts';
import type { PlaceChoice } from './merge-paragraphs.ts';
import { mergeOfFile } from './merge-places.ts';

const NEWS = 'news/qu.md';
const LEDGER = 'pledges/cun/items.csv';

async function merged(path: string, base: string, mine: string, theirs: string) {
  const found = await mergeOfFile(
    path,
    [Buffer.from(base), Buffer.from(mine), Buffer.from(theirs)],
    settingNames(path),
  );
  if (!found) throw new Error('One side is taken whole.');
  return {
    places: found.places,
    text: (...choices: PlaceChoice[]) => Buffer.from(found.bytes(choices)!).toString(),
  };
}

const news = (settings: string, body = '渠通了。\n') => `---\n${settings}---\n\n${body}`;

describe('settings that two have changed', () => {
  it('lines side by side are no clash; of one field one chooses, and it has its name', async () => {
    const { places, text } = await merged(
      NEWS,
      news('标题: 渠\n单位: a\n来源: b\n'),
      news('标题: 大渠\n单位: c\n来源: b\n'),
      news('title: 老渠\n单位: a\n来源: d\n摘要: 三十里\n'),
    );
    expect(places).toEqual([{ of: 'setting', heading: '标题', mine: '大渠', theirs: '老渠', canKeepBoth: false }]);
    expect(text('mine')).toBe(news('标题: 大渠\n单位: c\n来源: d\n摘要: 三十里\n'));
    expect(text('theirs')).toBe(news('title: 老渠\n单位: c\n来源: d\n摘要: 三十里\n'));
  });

  it('settings and text of one file, each where both changed it', async () => {
    const { places, text } = await merged(
      NEWS,
      news('标题: 渠\n单位: a\n', '一\n\n二\n\n三\n'),
      news('标题: 大渠\n单位: a\n', '一\n\n二甲\n\n三\n'),
      news('标题: 老渠\n单位: a\n', '一\n\n二乙\n\n三\n'),
    );
    expect(places.map(({ heading }) => heading)).toEqual(['标题', '正文第1处']);
    expect(text('theirs', 'both')).toBe(news('标题: 老渠\n单位: a\n', '一\n\n二甲\n\n二乙\n\n三\n'));
  });

  it('one took a field out, one changed it; both gave the same; both added one', async () => {
    const { places, text } = await merged(
      NEWS,
      news('标题: 渠\n摘要: 一\n单位: a\n'),
      news('标题: 大渠\n单位: a\n来源: b\n'),
      news('标题: "大渠"\n摘要: 二\n单位: a\n来源: c\n'),
    );
    expect(places).toMatchObject([
      { heading: '摘要', mine: '', theirs: '二' },
      { heading: '来源', mine: 'b', theirs: 'c' },
    ]);
    expect(text('mine', 'theirs')).toBe(news('标题: 大渠\n单位: a\n来源: c\n'));
    expect(text('theirs', 'mine')).toBe(news('标题: 大渠\n摘要: 二\n单位: a\n来源: b\n'));
  });

  it('groups and lists are shown as they read, not as they are written', async () => {
    const unit = (name: string, posts: string) => `name: ${name}\nkind: 党支部\nposts:\n${posts}`;
    const { places, text } = await merged(
      'units/cun.yaml',
      unit('青石村党支部', '  - name: 便民岗\n    people: [石大山]\n'),
      unit('青石村党总支', '  - name: 护林岗\n    people: [石大山]\n'),
      unit('青石村党支部', '  - name: 便民岗\n    people: [石小山, 石中山]\n'),
    );
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({ of: 'setting', mine: 'name：护林岗；people：石大山' });
    expect(text('theirs')).toBe(unit('青石村党总支', '  - name: 便民岗\n    people: [石小山, 石中山]\n'));
  });

  it.each(['<<: *a\n标题: 渠\na: &a {x: 1}\n', '{ 标题: 渠 }\n', '标题: 渠\n标题: 沟\n', '标题: [渠\n'])(
    'what is not written one below the other is not guessed at: %j',
    async (settings) => {
      const sides = [news('标题: 一\n'), news(settings), news('标题: 二\n')].map((one) => Buffer.from(one));
      expect(await mergeOfFile(NEWS, sides as [Buffer, Buffer, Buffer], settingNames(NEWS))).toBeUndefined();
    },
  );

  it('names of JavaScript are settings like others', async () => {
    const { places, text } = await merged(
      NEWS,
      news('标题: 渠\n'),
      news('标题: 渠\n__proto__: 一\nconstructor: 二\n'),
      news('标题: 渠\n__proto__: 三\n'),
    );
    expect(places.map(({ heading }) => heading)).toEqual(['__proto__']);
    expect(text('theirs')).toBe(news('标题: 渠\n__proto__: 三\nconstructor: 二\n'));
  });

  it('nothing that either wrote is lost, whatever they did', async () => {
    const dice = new TestDice(11);
    for (let times = 0; times < 25; times++) {
      const keys = ['标题', '单位', '来源', '摘要', '编辑', '电话'];
      const side = (name: string, from: ReadonlyMap<string, string>) =>
        new Map(
          keys.flatMap((key) => {
            const was = from.get(key);
            const now = dice.pick([was, was, was, `${name}${key}${times}`, undefined]);
            return now === undefined ? [] : [[key, now] as const];
          }),
        );
      const written = (values: ReadonlyMap<string, string>) =>
        news([...values].map(([key, value]) => `${key}: ${value}\n`).join(''));
      const base = side('原', new Map(keys.map((key) => [key, `初${key}`])));
      const [mine, theirs] = [side('甲', base), side('乙', base)];
      const { places, text } = await merged(NEWS, written(base), written(mine), written(theirs));
      for (const [choice, own, other] of [
        ['mine', mine, theirs],
        ['theirs', theirs, mine],
      ] as const) {
        const now = text(...places.map(() => choice));
        for (const key of keys) {
          const expected = own.get(key) === base.get(key) ? other.get(key) : own.get(key);
          expect(new RegExp(`^${key}: (.*)$`, 'm').exec(now)?.[1]).toBe(expected);
        }
      }
    }
  });
});

describe('a ledger that two have changed', () => {
  const row = (id: string, more: Record<string, string> = {}) => ({
    编号: id,
    承诺主体: '甲村',
    承诺事项: '修路',
    进展: '',
    ...more,
  });
  const rowsOf = (text: string) =>
    text
      .replace('\ufeff', '')
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));

  it('one chooses cell by cell; what only one has changed is there', async () => {
    const { places, text } = await merged(
      LEDGER,
      pledgeCsv([row('1'), row('2')]),
      pledgeCsv([row('1', { 进展: '开工' }), row('2', { 承诺事项: '修桥' })]),
      pledgeCsv([row('1', { 进展: '停工', 承诺主体: '乙村' }), row('2', { 进展: '完工' })]),
    );
    expect(places).toEqual([
      { of: 'cell', heading: '编号 1 的“进展”', mine: '开工', theirs: '停工', canKeepBoth: false },
    ]);
    expect(rowsOf(text('mine'))).toEqual([
      ['1', '乙村', '修路', '开工'],
      ['2', '甲村', '修桥', '完工'],
    ]);
    expect(rowsOf(text('theirs'))[0]).toEqual(['1', '乙村', '修路', '停工']);
  });

  it('a row that one removed and one changed is told with what was changed', async () => {
    const { places, text } = await merged(
      LEDGER,
      pledgeCsv([row('1'), row('2'), row('3')]),
      pledgeCsv([row('1'), row('3', { 进展: '开工' })]),
      pledgeCsv([row('1'), row('2', { 承诺事项: '修桥' })]),
    );
    expect(places).toMatchObject([
      { of: 'row', heading: '编号 3 这一行', mine: '进展：开工', theirs: '' },
      { of: 'row', heading: '编号 2 这一行', mine: '', theirs: '承诺事项：原来是“修路”，改成“修桥”' },
    ]);
    expect(rowsOf(text('mine', 'theirs')).map(([id]) => id)).toEqual(['1', '3', '2']);
    expect(rowsOf(text('theirs', 'mine')).map(([id]) => id)).toEqual(['1']);
  });

  it('two rows that were given one number may both stay: one’s own gets a number that nobody has', async () => {
    const { places, text } = await merged(
      LEDGER,
      pledgeCsv([row('1')]),
      pledgeCsv([row('1'), row('2', { 承诺事项: '种树' }), row('3')]),
      pledgeCsv([row('1'), row('2', { 承诺事项: '修桥' })]),
    );
    expect(places).toMatchObject([{ of: 'row', canKeepBoth: true }]);
    expect(rowsOf(text('both')).map(([id, , what]) => [id, what])).toEqual([
      ['1', '修路'],
      ['4', '种树'],
      ['3', '修路'],
      ['2', '修桥'],
    ]);
    expect(rowsOf(text('theirs')).map(([id, , what]) => [id, what])).toEqual([
      ['1', '修路'],
      ['2', '修桥'],
      ['3', '修路'],
    ]);
  });
});
