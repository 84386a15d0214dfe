import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

testTrees([
  { name: 'two names', input: { 'units/a.yaml': unit(), 'units/b.yaml': unit('青石镇党委') }, expected: [] },
  {
    name: 'one name',
    input: { 'units/a.yaml': unit(), 'units/b.yaml': unit() },
    expected: [['R08', 'units/b.yaml', 1, 7]],
  },
]);
