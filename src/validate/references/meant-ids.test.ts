import { expect, it } from 'vitest';
import { branch, news, unit } from '../testing/articles.ts';
import { checkTree } from '../testing/tree.ts';

it.each([
  ['an entry by its title', '相关: 渠水上了青石坡\n', '您是不是要写「branches/qushui」？'],
  ['a unit by its name', '单位: 柳林镇党委\n', '您是不是要写「liulin」？'],
  ['a unit by nearly its name', '单位: 柳林镇委\n', '您是不是要写「liulin」？'],
])('%s', async (_, line, hint) => {
  const tree = {
    'units/liulin.yaml': unit(),
    'exemplars/branches/qushui/index.md': branch(),
    'news/a.md': news(line),
  };
  expect((await checkTree(tree)).issues.map((issue) => issue.hint)).toEqual([hint]);
});
