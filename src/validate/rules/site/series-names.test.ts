import { testTrees } from '../../testing/tables.ts';

const named = (name: string) => `名称: ${name}\n`;

testTrees([
  {
    name: 'two names',
    input: { 'series/a.yaml': named('茶山上的二十年'), 'series/b.yaml': named('渠水上山') },
    expected: [],
  },
  {
    name: 'one name twice',
    input: { 'series/a.yaml': named('茶山上的二十年'), 'series/b.yaml': named('茶山上的二十年') },
    expected: [['R65', 'series/b.yaml', 1, 5]],
  },
]);
