import { expect, it } from 'vitest';
import { formatQuery, parseQuery, type SearchQuery } from './query.ts';

it.each<[string, SearchQuery]>([
  ['', { text: '', filters: {} }],
  ['?q=', { text: '', filters: {} }],
  ['?q=%E6%B8%A0+%E6%B0%B4%20', { text: '渠 水', filters: {} }],
  ['?q=a%26b%3Dc', { text: 'a&b=c', filters: {} }],
  ['?kind=%E8%AE%B2%E8%AF%9D&year=2026', { text: '', filters: { kind: '讲话', year: '2026' } }],
  ['?q=x&field=&other=1&unit=%E9%95%87', { text: 'x', filters: { unit: '镇' } }],
  ['?q=%', { text: '%', filters: {} }],
])('parseQuery(%j)', (search, expected) => {
  expect(parseQuery(search)).toEqual(expected);
});

it('an address says exactly what was asked, and is read back as that', () => {
  const query: SearchQuery = { text: '三亮 & "三比"', filters: { year: '2026', kind: '动态', unit: '柳林镇党委', field: '农村' } };
  const address = formatQuery(query);
  expect(parseQuery(`?${address}`)).toEqual(query);
  expect(address).toMatch(/^q=.*&kind=.*&field=.*&unit=.*&year=2026$/);
  expect(formatQuery({ text: '', filters: { kind: '' } })).toBe('');
});
