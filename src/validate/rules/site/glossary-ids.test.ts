import { testTrees } from '../../testing/tables.ts';

testTrees([
  {
    name: 'an id that is no slug',
    input: { 'glossary.yaml': '- 名词: 甲\n  编号: 甲 A\n  解释: 甲\n' },
    expected: [['F06', 'glossary.yaml', 2, 7]],
  },
  {
    name: 'ids that are slugs',
    input: { 'glossary.yaml': '- { 名词: 甲, 解释: 甲, 编号: jia }\n- { 名词: 乙, 解释: 乙 }\n' },
    expected: [],
  },
  {
    name: 'an id with a capital letter, of the second term',
    input: { 'glossary.yaml': '- { 名词: 甲, 解释: 甲 }\n- { 名词: 乙, 解释: 乙, 编号: Yi }\n' },
    expected: [['F06', 'glossary.yaml', 2, 23]],
  },
]);
