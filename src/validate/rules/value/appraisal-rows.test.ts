import { expect, it } from 'vitest';
import { appraisalRows } from './appraisal-rows.ts';

const POSITIONS = {
  'rows.0': { line: 5, column: 5 },
  'rows.0.rate': { line: 6, column: 12 },
  'rows.0.field': { line: 7, column: 12 },
};
const COUNTS = { issued: 40, returned: 39, valid: 38, excellent: 30, good: 6, fair: 2, poor: 0 };
const RATE = { rate: '97.43%', source: '县统计局' };

it.each<[name: string, row: unknown, expected: [line: number, says: string] | undefined]>([
  ['ballots of a unit', { unit: 'a', ...COUNTS }, undefined],
  ['ballots of a member', { unit: 'a', member: '郑桂兰', ...COUNTS }, undefined],
  ['a rate of a field', { field: '农村', ...RATE }, undefined],
  ['a rate of a unit', { unit: 'a', ...RATE }, undefined],
  ['nobody', { ...COUNTS }, [5, '没有写评议的是谁']],
  ['a member of no unit', { member: '郑桂兰', ...COUNTS }, [5, '没有写评议的是谁']],
  ['a unit and a field', { unit: 'a', field: '农村', ...RATE }, [7, '又写了「领域」，又写了「单位」']],
  ['neither ballots nor a rate', { unit: 'a' }, [5, '没有票数，也没有满意率']],
  [
    'counts left out, reported once',
    { unit: 'a', issued: 40, valid: 38 },
    [5, '缺「收回」「满意」「比较满意」「基本满意」「不满意」'],
  ],
  ['a rate and a count', { unit: 'a', ...RATE, issued: 40 }, [6, '写了「满意率」，又写了「发出」']],
  ['ballots of a field', { field: '农村', ...COUNTS }, [7, '写的是一个领域的票数']],
  ['a rate of a member', { unit: 'a', member: '郑桂兰', ...RATE }, [6, '写了党员的满意率']],
  ['a rate from nowhere', { field: '农村', rate: '97.43%' }, [6, '写了「满意率」，没有写来源']],
  ['no group, which is reported elsewhere', 'a', undefined],
])('%s', (_, row, expected) => {
  const found = appraisalRows({ rows: [row] }, POSITIONS, true);
  expect(found.map(({ code, line }) => [code, line])).toEqual(expected ? [['G30', expected[0]]] : []);
  if (expected) expect(found[0]!.message).toContain(`第 1 条${expected[1]}`);
});

it('the source of all rows is enough', () => {
  expect(appraisalRows({ source: '县统计局', rows: [{ field: '农村', rate: '97.43%' }] }, POSITIONS, true)).toEqual([]);
});
