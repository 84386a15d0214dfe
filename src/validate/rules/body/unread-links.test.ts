import { testBodyRule } from '../../testing/tables.ts';
import { unreadLinks } from './unread-links.ts';

testBodyRule(unreadLinks, [
  { name: 'a picture of a note program', input: '甲![[p.jpg]]乙\n', expected: [['B17', 1, 2]] },
  { name: 'a blank between the brackets', input: '[事迹] (/branches/x/)\n', expected: [['B17', 1, 1]] },
  { name: 'a picture without a name', input: '甲\n\n![会场]\n', expected: [['B17', 3, 1]] },
  { name: 'links and pictures', input: '[a](/b/) ![a](<a b.jpg>) ![c](c.jpg)\n', expected: [] },
  { name: 'square brackets of texts', input: '云委发[2026]3号，[注]（见第 3 页）\n', expected: [] },
  { name: 'what is escaped', input: '\\[甲](/b/)\n', expected: [] },
]);
