import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const twinned = (id: string) => `twinned:\n  - { unit: ${id}, matter: 管网维护, since: 2026-03-01 }\n`;

testTrees([
  {
    name: 'another unit',
    input: { 'units/a.yaml': unit('甲党委', twinned('b')), 'units/b.yaml': unit('乙党委') },
    expected: [],
  },
  {
    name: 'itself',
    input: { 'units/a.yaml': unit('甲党委', twinned('a')) },
    expected: [['R51', 'units/a.yaml', 5, 13]],
  },
]);
