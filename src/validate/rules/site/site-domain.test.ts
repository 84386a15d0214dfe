import { testTrees } from '../../testing/tables.ts';

testTrees([
  { name: 'a domain', input: {}, expected: [] },
  { name: 'no domain', input: { 'site.yaml': 'name: 甲\n' }, expected: [['F12', 'site.yaml', 1, 1]] },
  {
    name: 'no domain, in settings that are wrong anyway',
    input: { 'site.yaml': 'tagline: 甲\n' },
    expected: [['D01', 'site.yaml', 1, 1]],
  },
]);
