import { beforeAll, expect, it } from 'vitest';
import { FACET_NAMES, type FacetName } from '../../search/format/facets.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { SEARCH_SCRIPT_TEXTS } from '../../wording/search.ts';
import { searchView, type SearchView } from './search.ts';

let view: SearchView;
beforeAll(async () => {
  const site = await siteOf({
    'units/a-xian.yaml': unitText({ name: '青石县委', kind: '党委', field: '机关' }),
    'units/b-cun.yaml': unitText({ name: '青石村党支部', parent: 'c-zhen' }),
    'units/c-zhen.yaml': unitText({ name: '青石镇党委', kind: '党委', parent: 'a-xian' }),
    'units/d-cun.yaml': unitText({ name: '没有文章的党支部', parent: 'c-zhen' }),
    [entryPath('member', 'one')]: entryText('member', {
      unit: 'b-cun',
      publishedAt: '2025-12-31',
      honours: [{ name: '好党员', level: '县级' }, { name: '模范' }, { name: '标兵', level: '省级' }],
    }),
    [entryPath('news', 'two')]: entryText('news'),
  });
  view = searchView(site);
});

const options = (name: FacetName) => view.filters.find((filter) => filter.name === name)!.options;

it('offers what occurs, in its usual order', () => {
  expect(view.filters.map(({ name }) => name)).toEqual(FACET_NAMES);
  expect(options('kind').map(({ value }) => value)).toEqual(['优秀共产党员', '动态']);
  expect(options('field').map(({ value }) => value)).toEqual(['农村']);
  expect(options('year').map(({ value }) => value)).toEqual(['2026', '2025']);
  expect(options('level').map(({ value }) => value)).toEqual(['省级', '县级']);
});

it('units stand below those that they belong to, and one that nothing was written about is left out', () => {
  expect(options('unit')).toEqual([
    { value: '青石县委', label: '青石县委' },
    { value: '青石镇党委', label: '　青石镇党委' },
    { value: '青石村党支部', label: '　　青石村党支部' },
  ]);
});

it('every text of the script is an attribute', () => {
  expect(Object.keys(view.texts)).toEqual(Object.keys(SEARCH_SCRIPT_TEXTS).map((name) => `data-${name}`));
});
