import { SITE_SETTINGS } from '../../testing/tree.ts';
import { testTrees } from '../../testing/tables.ts';

const tree = (settings: string) => ({ 'site.yaml': `${SITE_SETTINGS}${settings}\n` });

testTrees([
  {
    name: 'as they are given',
    input: tree('icp: 滇ICP备12345678号-1\npolice: 滇公网安备53000000000001号'),
    expected: [],
  },
  { name: 'of the other kind', input: tree('icp: 滇公网安备53000000000001号'), expected: [['D42', 'site.yaml', 3, 6]] },
  { name: 'a digit short', input: tree('police: 滇公网安备5300000000001号'), expected: [['D42', 'site.yaml', 3, 9]] },
]);
