import { expect, it } from 'vitest';
import { htmlTree } from '../markdown.ts';
import type { Nodes } from 'hast';

/** The words of each block that a body is printed with, list items with their numbers. */
function blocks(node: Nodes): string[] {
  if (node.type === 'element' && node.tagName === 'ol')
    return node.children
      .filter((child) => child.type === 'element')
      .map((item, index) => `${Number(node.properties['start'] ?? 1) + index}. ${words(item).trim()}`);
  if (node.type === 'element' && node.tagName === 'p') return [words(node)];
  return 'children' in node ? node.children.flatMap(blocks) : [];
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}

it.each([
  ['numbers in order', '1. 甲\n2. 乙\n3. 丙', ['1. 甲', '2. 乙', '3. 丙']],
  ['numbers from another on', '3. 甲\n4. 乙', ['3. 甲', '4. 乙']],
  ['a tie', '1. 双河村\n2. 川口村\n2. 石门村\n4. 红湾社区', ['1. 双河村', '2. 川口村', '2. 石门村', '4. 红湾社区']],
  ['numbers downwards', '3. 甲\n2. 乙\n1. 丙', ['3. 甲', '2. 乙', '1. 丙']],
  ['all of them 1, as programs count', '1. 甲\n1. 乙', ['1. 甲', '2. 乙']],
  ['a date', '2026. 7. 1', ['2026. 7. 1']],
  ['the number of a page', '甲。\n- 2 -\n乙。', ['甲。', '- 2 -', '乙。']],
  ['an address that nothing leads to', '参考：\n\n[1]: https://b.cn\n\n完。', ['参考：', '[1]: https://b.cn', '完。']],
  ['a line of tildes', '甲。\n~~~~~~\n乙。', ['甲。', '~~~~~~', '乙。']],
  ['two tildes between figures', '10~~15分钟，20~~30度', ['10~~15分钟，20~~30度']],
  [
    'names with underscores',
    '文件 __init__.py、_草稿_、**_甲_**、zhang_san，姓名：____，单位__县委__。',
    ['文件 __init__.py、_草稿_、_甲_、zhang_san，姓名：____，单位__县委__。'],
  ],
  ['a rule of underscores', '甲。\n___\n乙。', ['甲。', '乙。']],
])('%s', (_, typed, expected) => {
  expect(blocks(htmlTree(typed, 'markdown'))).toEqual(expected);
});
