import { testTrees } from '../../testing/tables.ts';

testTrees([
  {
    name: 'terms that differ',
    input: {
      'glossary.yaml': '- 名词: 五带头\n  别名: [五个带头]\n  解释: 甲\n- 名词: 五个好\n  编号: wuge-hao\n  解释: 乙\n',
    },
    expected: [],
  },
  {
    name: 'a term twice',
    input: { 'glossary.yaml': '- 名词: 五带头\n  解释: 甲\n- 名词: 五带头\n  解释: 乙\n' },
    expected: [['R06', 'glossary.yaml', 3, 7]],
  },
  {
    name: 'an alias that is a term',
    input: { 'glossary.yaml': '- 名词: 五带头\n  解释: 甲\n- 名词: 五个好\n  别名: [五好, 五带头]\n  解释: 乙\n' },
    expected: [['R06', 'glossary.yaml', 4, 12]],
  },
  {
    name: 'an id twice',
    input: { 'glossary.yaml': '- { 名词: 甲, 解释: 甲, 编号: x }\n- { 名词: 乙, 解释: 乙, 编号: x }\n' },
    expected: [['R06', 'glossary.yaml', 2, 23]],
  },
  { name: 'an empty list', input: { 'glossary.yaml': '# 还没有\n' }, expected: [] },
]);
