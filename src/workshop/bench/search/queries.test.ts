import { expect, it } from 'vitest';
import { foldWith } from '../../../search/format/fold.ts';
import { makeQueries, type QuerySource } from './queries.ts';
import { type RecordText, wholeText } from './record-text.ts';

const VARIANTS = '裡里裏里門门開开';

const records: RecordText[] = Array.from({ length: 40 }, (_, index) => ({
  address: `/news/${index}/`,
  title: '',
  kind: '',
  name: index % 2 ? `石大${'山川河江'[index % 4]}` : `第${index}村党支部`,
  blocks: [`一条渠开在${index}里，门前${index}.5公里`, '到了 8月12日，大家说：“开门见山。”'],
}));

const source: QuerySource = {
  records,
  names: ['第一村党支部', '公诺', '亮诺', '评诺'],
  aliases: [['公诺', '亮诺']],
  variants: VARIANTS,
};

const queries = makeQueries(source, 'a');
const ofKind = (kind: string) => queries.filter((query) => query.kind === kind).map(({ text }) => text);

it('asks the same for the same seed, nothing twice, and something else for another', () => {
  expect(makeQueries(source, 'a')).toEqual(queries);
  expect(makeQueries(source, 'b')).not.toEqual(queries);
  expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
});

it('takes pieces of every length from the texts, with punctuation and without, never across white space', () => {
  const texts = records.flatMap(({ blocks }) => blocks);
  for (let length = 1; length <= 8; length++) {
    for (const kind of [`${length} 字`, `${length} 字，无标点`]) {
      expect(ofKind(kind).length, kind).toBeGreaterThan(0);
      for (const text of ofKind(kind)) {
        expect(text).toHaveLength(length);
        expect(
          texts.some((whole) => whole.includes(text)),
          text,
        ).toBe(true);
        expect(text).not.toMatch(/\s/);
        if (kind !== `${length} 字`) expect(text).not.toMatch(/[，：“”。.]/);
      }
    }
  }
});

it('asks for names, terms, numbers and several terms', () => {
  expect(ofKind('人名')).toContain('石大川');
  expect(ofKind('单位')).toContain('第2村党支部');
  // What was asked already is not asked again.
  expect([...ofKind('词条'), ...ofKind('有别名的词条')].sort()).toEqual(['亮诺', '公诺', '评诺']);
  expect(ofKind('数字').every((text) => /^(?:\d+\.5公里|8月12日)$/.test(text))).toBe(true);
  for (const text of ofKind('两个词'))
    expect(
      records.some((record) => text.split(' ').every((term) => wholeText(record).includes(term))),
      text,
    ).toBe(true);
});

it('writes the same in full width and in traditional characters, for ours alone', () => {
  const fold = foldWith(VARIANTS);
  const rewritten = queries.filter(({ isRewritten }) => isRewritten);
  expect(new Set(rewritten.map(({ kind }) => kind))).toEqual(new Set(['全角', '繁体']));
  for (const { text } of rewritten) {
    expect(fold(text)).not.toBe(text);
    expect(
      records.some((record) => wholeText(record).includes(fold(text))),
      text,
    ).toBe(true);
  }
});
