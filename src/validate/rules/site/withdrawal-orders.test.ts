import { expect, it } from 'vitest';
import type { WithdrawalOrder } from '../../../schema/withdrawn.ts';
import { news } from '../../testing/articles.ts';
import { checkTree } from '../../testing/tree.ts';

const order = (address: string): WithdrawalOrder => ({ address, reason: '有误', titleDigest: undefined });

it.each([
  { name: 'an entry', tree: { 'news/a.md': news() }, address: '/news/a/', expected: ['R25 news/a.md:2:8'] },
  { name: 'another address', tree: { 'news/a.md': news() }, address: '/news/b/', expected: [] },
  {
    name: 'an entry under its former address',
    tree: { 'news/a.md': news('former: [b]\n') },
    address: '/news/b/',
    expected: ['R25 news/a.md:2:8'],
  },
  {
    name: 'an entry that says so itself',
    tree: { 'news/a.md': news('withdrawn: 有误\n') },
    address: '/news/a/',
    expected: [],
  },
])('$name', async ({ tree, address, expected }) => {
  const { issues } = await checkTree(tree, [order(address)]);
  expect(issues.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`)).toEqual(expected);
});
