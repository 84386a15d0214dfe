import { expect, it } from 'vitest';
import { asksNothing, FILTER_NAMES, formatQuery, hasFilters, parseQuery, type Question } from './query.ts';

const NOTHING: Question = { text: '', filters: {}, sort: 'relevance', all: false, wide: false };

it.each<[string, Partial<Question>]>([
  ['', {}],
  ['?q=', {}],
  ['?q=%E6%B8%A0+%E6%B0%B4%20', { text: '渠 水' }],
  ['?q=%E3%80%80%E6%B8%A0%E3%80%80', { text: '渠' }],
  ['?q=a%26b%3Dc', { text: 'a&b=c' }],
  ['?kind=%E8%AE%B2%E8%AF%9D&year=2026', { filters: { kind: '讲话', year: '2026' } }],
  ['?q=x&field=&other=1&unit=%E9%95%87', { text: 'x', filters: { unit: '镇' } }],
  ['?level=%E7%9C%81%E7%BA%A7&sort=date&all=1', { filters: { level: '省级' }, sort: 'date', all: true }],
  ['?q=x&sort=relevance&all=0', { text: 'x' }],
  ['?q=x&sort=title&all=yes', { text: 'x' }],
  ['?q=%', { text: '%' }],
  ['?q=x&county=%E4%BA%91', { text: 'x' }],
])('parseQuery(%j)', (search, expected) => {
  expect(parseQuery(search)).toEqual({ ...NOTHING, ...expected });
});

it('an address says exactly what was asked, and is read back as that', () => {
  const question: Question = {
    text: '三亮 & "三比"',
    filters: { level: '县级', year: '2026', kind: '动态', unit: '柳林镇党委', field: '农村' },
    sort: 'date',
    all: true,
    wide: true,
  };
  const address = formatQuery(question);
  expect(parseQuery(`?${address}`)).toEqual(question);
  expect(address).toMatch(/^q=.*&kind=.*&field=.*&unit=.*&year=2026&level=.*&sort=date&all=1&wide=1$/);
});

it('a page that searches several sites narrows by county', () => {
  const search = '?q=x&county=%E4%BA%91';
  expect(parseQuery(search, FILTER_NAMES).filters).toEqual({ county: '云' });
  expect(formatQuery(parseQuery(search, FILTER_NAMES))).toBe('q=x&county=%E4%BA%91');
});

it('what is usual is not written', () => {
  expect(formatQuery({ ...NOTHING, filters: { kind: '' } })).toBe('');
  expect(formatQuery({ ...NOTHING, text: '渠' })).toBe('q=%E6%B8%A0');
});

it('an order or a full list of nothing asks nothing', () => {
  expect(asksNothing({ ...NOTHING, filters: { kind: '' }, sort: 'date', all: true })).toBe(true);
  expect(asksNothing({ ...NOTHING, text: '渠' })).toBe(false);
  expect(asksNothing({ ...NOTHING, filters: { year: '2026' } })).toBe(false);
  expect(hasFilters({ kind: '' })).toBe(false);
  expect(hasFilters({ kind: '动态' })).toBe(true);
});
