import { testBodyRule } from '../../testing/tables.ts';
import { joinedNumbers } from './joined-numbers.ts';

testBodyRule(joinedNumbers, [
  { name: 'half a link', input: '找138[1234](https://a.example/)5678\n', expected: [['S01', 1, 2]] },
  { name: 'half a link, over a line', input: '先说一句。\n找**138**[1234\n5678](/news/)\n', expected: [['S01', 2, 4]] },
  { name: 'a footnote inside', input: '138[^1]12345678\n\n[^1]: 注\n', expected: [['S01', 1, 1]] },
  { name: 'in the words of a picture', input: '![合影 13812345678](a.jpg)\n', expected: [['S01', 1, 1]] },
  { name: 'in a heading', input: '## 138[12345678](/news/)\n', expected: [['S01', 1, 4]] },
  { name: 'a link of an office', input: '[0700-6612380](tel:0700-6612380)\n', expected: [] },
  { name: 'figures of two cells', input: '| a | b |\n|---|---|\n| [138](/a/) | [12345678](/b/) |\n', expected: [] },
]);
