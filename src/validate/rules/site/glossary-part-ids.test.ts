import { testTrees } from '../../testing/tables.ts';

const glossary = (id: string) => ({
  'glossary.yaml': `- { 名词: 甲, 解释: 甲 }\n- { 名词: 乙, 解释: 乙, 编号: ${id} }\n`,
});

testTrees([
  { name: 'an id of its own', input: glossary('yi'), expected: [] },
  { name: 'a part of every page', input: glossary('main'), expected: [['R40', 'glossary.yaml', 2, 23]] },
  { name: 'one of many of a kind', input: glossary('comment-2'), expected: [['R40', 'glossary.yaml', 2, 23]] },
  { name: 'a part with more behind it', input: glossary('main-road'), expected: [] },
]);
