import { expect, it } from 'vitest';
import { foldWith } from '../../../search/format/fold.ts';
import { QualityCount } from './quality.ts';
import { Truth } from './truth.ts';

const aliases = [
  ['公诺', '亮诺', '示诺'],
  ['四议两公开', '4+2 工作法'],
];
const texts = ['修通水渠\n用去97.43%的钱', '修水\n渠边', '水渠亮诺', '按4+2的工作法', '公诺'];

function truthOf(...queries: string[]): Truth {
  const truth = new Truth(queries, texts.length, foldWith('開开'), aliases);
  for (const [record, text] of texts.entries()) truth.read(record, text);
  return truth;
}

it('knows which records contain a query inside one block', () => {
  const truth = truthOf('水渠', '９７．４３％', '水', '没有');
  expect([...truth.of('水渠')]).toEqual([2, 0, 2, 0, 0]);
  expect([...truth.of('９７．４３％')]).toEqual([2, 0, 0, 0, 0]);
  expect([...truth.of('水')]).toEqual([2, 2, 2, 0, 0]);
  expect([...truth.of('没有')]).toEqual([0, 0, 0, 0, 0]);
});

it('wants every term, each in any block', () => {
  expect([...truthOf('修 渠').of('修 渠')]).toEqual([2, 2, 0, 0, 0]);
});

it('distinguishes other names of the same thing', () => {
  const truth = truthOf('亮诺', '四议两公開', '水渠 公诺');
  expect([...truth.of('亮诺')]).toEqual([0, 0, 2, 0, 1]);
  expect([...truth.of('四议两公開')]).toEqual([0, 0, 0, 1, 0]);
  expect([...truth.of('水渠 公诺')]).toEqual([0, 0, 1, 0, 0]);
});

it('counts what is missing and what is wrong', () => {
  const query = { text: '亮诺', kind: '词条' };
  const addresses = texts.map((_, record) => `/${record}/`);
  const truth = truthOf('亮诺').of('亮诺');
  const resultOf = (otherNames: boolean, hits: number[]) => {
    const count = new QualityCount(addresses, otherNames);
    count.add(query, hits, truth);
    return count.result();
  };
  expect(resultOf(true, [4, 2])).toEqual({ recall: 1, precision: 1, firstTen: 1, inexact: 0, examples: [] });
  expect(resultOf(false, [2])).toEqual({ recall: 1, precision: 1, firstTen: 1, inexact: 0, examples: [] });
  const examples = [{ query: '亮诺', kind: '词条', right: 2, missing: 1, wrong: 2, addresses: ['/4/', '/0/', '/1/'] }];
  expect(resultOf(true, [2, 0, 1])).toEqual({ recall: 0.5, precision: 0.3333, firstTen: 0.3333, inexact: 1, examples });
  expect(resultOf(true, [2, 2, 4]).examples).toMatchObject([{ missing: 0, wrong: 1 }]);
});

it('never rounds up to perfection', () => {
  const many = Array.from({ length: 30_000 }, () => '/');
  const count = new QualityCount(many, false);
  count.add(
    { text: '水', kind: '1 字' },
    Array.from({ length: 29_999 }, (_, record) => record),
    new Uint8Array(30_000).fill(2),
  );
  expect(count.result().recall).toBe(0.9999);
});
