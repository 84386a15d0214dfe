import { describe, expect, it } from 'vitest';
import { branch, news, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';
import { checkTree } from '../../testing/tree.ts';

const twice = (name: string) => news().replace('开会', name);

describe('names that become addresses', () => {
  testTrees([
    { name: 'lower-case ASCII with hyphens', input: { 'news/20260701-kai-hui.md': news() }, expected: [] },
    { name: 'capitals', input: { 'news/Kai-Hui.md': news() }, expected: [['F06', 'news/Kai-Hui.md', 1, 1]] },
    {
      name: 'underscores and spaces',
      input: { 'news/kai_hui.md': news(), 'news/san hui.md': twice('散会') },
      expected: [
        ['F06', 'news/kai_hui.md', 1, 1],
        ['F06', 'news/san hui.md', 1, 1],
      ],
    },
    { name: 'a unit', input: { 'units/双河村.yaml': unit() }, expected: [['F06', 'units/双河村.yaml', 1, 1]] },
    {
      name: 'a folder',
      input: { 'units/liulin.yaml': unit(), 'exemplars/branches/双河/index.md': branch() },
      expected: [['F06', 'exemplars/branches/双河/index.md', 1, 1]],
    },
  ]);

  it.each([
    ['news/开会的消息.md', '把文件名改成「kai-hui-de-xiao-xi.md」。'],
    ['news/。.md', '把文件名改成「kai-hui.md」。'],
    ['topics/专题 一/index.mdx', '把文件夹名改成「zhuan-ti-yi」。'],
  ])('proposes a name for %s', async (path, hint) => {
    const { issues } = await checkTree({ [path]: news() });
    expect(issues[0]?.hint).toBe(hint);
  });
});
