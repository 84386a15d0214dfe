import { testBodyRule } from '../../testing/tables.ts';
import { bareAddress } from './bare-address.ts';

testBodyRule(bareAddress, [
  { name: 'a space behind', input: '见 https://example.cn 。\n', expected: [] },
  { name: 'a full stop behind', input: '见https://example.cn/a。请看\n', expected: [] },
  { name: 'Han behind', input: '见 http://example.cn/a文件\n', expected: [['B08', 1, 3]] },
  { name: 'www', input: 'www.example.cn，好\n\n网址：www.example.cn查询（www.example.cn）\n', expected: [] },
  {
    name: 'Han in the address behind a full-width mark',
    input: '甲。\n\n网址：www.example.cn/新闻\n',
    expected: [['B08', 3, 4]],
  },
  { name: 'several in one', input: '见 https://a.cn；https://b.cn、好\n', expected: [] },
  { name: 'in angle brackets', input: '<https://example.cn>。请看\n', expected: [] },
  { name: 'as a link', input: '[见](https://example.cn/文)。\n', expected: [] },
  { name: 'in code', input: '`https://example.cn。`\n', expected: [] },
  { name: 'a mailbox', input: 'a@example.cn。请看\n', expected: [] },
]);
