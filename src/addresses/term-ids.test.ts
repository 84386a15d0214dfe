import { expect, it } from 'vitest';
import { termIds } from './term-ids.ts';

it('terms have ids of their own, in pinyin or as their editor says', () => {
  expect(termIds([{ term: '五带头' }, { term: '五带投' }, { id: 'x', term: '甲' }, { term: '……' }])).toEqual([
    'wu-dai-tou',
    'wu-dai-tou-2',
    'x',
    'ci',
  ]);
});

it('no term takes the id of a part of the page', () => {
  expect(termIds([{ term: 'Main' }, { term: 'letter a' }, { term: '纠错' }, { term: 'top' }])).toEqual([
    'main-2',
    'ci-letter-a',
    'jiu-cuo',
    'top-2',
  ]);
});
