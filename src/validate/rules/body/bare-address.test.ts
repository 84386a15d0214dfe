import { expect, it } from 'vitest';
import { parseBody } from '../../../ingest/body/body.ts';
import { testBodyRule } from '../../testing/tables.ts';
import { bareAddress } from './bare-address.ts';

testBodyRule(bareAddress, [
  { name: 'a space behind', input: '见 https://example.cn 。\n', expected: [] },
  { name: 'a full stop behind', input: '见https://example.cn/a。请看\n', expected: [] },
  { name: 'Han behind', input: '见 http://example.cn/a文件\n', expected: [['B08', 1, 3]] },
  { name: 'www', input: 'www.example.cn，好\n\n网址：www.example.cn查询（www.example.cn）\n', expected: [] },
  {
    name: 'Han in the address behind a full-width mark',
    input: '甲。\n\n网址：www.example.cn/新闻\n',
    expected: [['B08', 3, 4]],
  },
  { name: 'several in one', input: '见 https://a.cn；https://b.cn、好\n', expected: [] },
  {
    name: 'Han that belong to it',
    input: '见 http://www.例子.中国/a?name=张三 和 https://a.cn/一/二.html\n',
    expected: [],
  },
  { name: 'Han that may belong to it', input: '见 https://a.cn/item/云岭县。\n', expected: [['B08', 1, 3]] },
  { name: 'another address behind Han', input: '见 https://a.cn/b请看https://b.cn\n', expected: [['B08', 1, 3]] },
  { name: 'in angle brackets', input: '<https://example.cn>。请看\n', expected: [] },
  { name: 'as a link', input: '[见](https://example.cn/文)。\n', expected: [] },
  { name: 'in code', input: '`https://example.cn。`\n', expected: [] },
  { name: 'a mailbox', input: 'a@example.cn。请看\n', expected: [] },
]);

it('offers the address with and without the Han', () => {
  const body = parseBody('见 https://a.cn/item/云岭县。好\n', { lines: 0, columns: 0 }, 'markdown');
  expect(bareAddress(body)[0]!.hint).toBe(
    '写成「<https://a.cn/item/>」；后面的汉字也是网址的，写成「<https://a.cn/item/云岭县>」。',
  );
});
