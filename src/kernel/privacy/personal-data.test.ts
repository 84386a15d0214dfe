import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData } from './personal-data.ts';

describe('personal numbers', () => {
  it.each([
    ['13812345678', ['mobile']],
    ['+86 13812345678', ['mobile']],
    ['138-1234-5678', ['mobile']],
    ['11010519491231002X', ['identity']],
    ['11010519491231002x和13812345678', ['identity', 'mobile']],
    ['6222 0202 0000 0000 008', []],
    ['4111 1111 1111 1111', ['bank-card']],
    ['12812345678', []],
    ['138****1234', []],
    ['110105194913310021', []],
    ['0700-6612371', []],
    ['3.13812345678', []],
    ['2026-07-01 09:00', []],
  ])('%s', (text, kinds) => {
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('are replaced by as many asterisks', () => {
    expect(maskPersonalData('电话13812345678，证11010519491231002X。')).toBe('电话***********，证******************。');
  });

  it('of a file full of them take no longer for each', () => {
    const text = '13812345678,'.repeat(300_000);
    expect(findPersonalData(text)).toHaveLength(300_000);
    expect(maskPersonalData(text)).toBe('***********,'.repeat(300_000));
  });

  it('does not join telephones that stand side by side', () => {
    // The last eighteen digits pass the check of bank cards by chance.
    expect(findPersonalData('0700-6612371 0700-6612374 0700-6612377')).toEqual([]);
    expect(findPersonalData('电话 0700-6612371 13812345678')).toMatchObject([{ kind: 'mobile', start: 16, end: 27 }]);
  });
});
