import { expect, it } from 'vitest';
import { siteSchema } from '../../schema/settings/site.ts';
import { branchSchema } from '../../schema/kinds/branch.ts';
import { glossarySchema } from '../../schema/kinds/term.ts';
import { readYaml } from './yaml-tree.ts';

it('what names an item and what belongs to it are read as such, and told once', () => {
  const { value, findings } = readYaml('导航:\n  - 首页: /\n  - 承诺: /pledges/\n', 0, siteSchema, '网站设置');
  expect(value).toEqual({
    navigation: [
      { label: '首页', href: '/' },
      { label: '承诺', href: '/pledges/' },
    ],
  });
  expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual([['Y17', 2, 5]]);
  expect(findings[0]!.hint).toContain('「- 文字: 首页」');
  expect(findings[0]!.hint).toContain('「地址: /」');
});

it('under English keys the lines have English ones', () => {
  const { findings } = readYaml('navigation:\n  - 首页: /\n', 0, siteSchema, '网站设置');
  expect(findings[0]!.hint).toContain('「- label: 首页」');
});

it('a figure has its words in front', () => {
  const { value } = readYaml('关键数字:\n  - 新渠: 4.2\n', 0, branchSchema, '设置');
  expect(value).toEqual({ figures: [{ label: '新渠', value: 4.2 }] });
});

it('a term has its explanation behind', () => {
  const { value, findings } = readYaml('- 四议两公开: 村里办大事的办法。\n', 0, glossarySchema, '名词');
  expect(value).toEqual([{ term: '四议两公开', explanation: '村里办大事的办法。' }]);
  expect(findings.map(({ code }) => code)).toEqual(['Y17']);
});

it.each([
  ['a key that is misspelt', '导航:\n  - 文宇: 首页\n'],
  ['a key without a value', '导航:\n  - 首页:\n'],
  ['a list of groups with one key', '荣誉:\n  - 先进: 县级\n'],
])('%s is told otherwise', (_, text) => {
  expect(readYaml(text, 0, text.startsWith('导航') ? siteSchema : branchSchema, '设置').findings[0]?.code).not.toBe(
    'Y17',
  );
});
