import { testBodyRule } from '../../testing/tables.ts';
import { links } from './links.ts';

testBodyRule(links, [
  {
    name: 'links that are right',
    input: '[a](https://a.cn) [b](/news/) [c](#下文) [d](mailto:a@b.cn) [e](tel:0700-661)\n',
    expected: [],
  },
  { name: 'javascript', input: '看[a](javascript:alert(1))\n', expected: [['B04', 1, 2]] },
  { name: 'javascript with entities', input: '[a](java&#115;cript&colon;x)\n', expected: [['B04', 1, 1]] },
  {
    name: 'javascript with white space',
    input: '[a](<java\tscript:x>) [b](< \u0001javascript:x>)\n',
    expected: [
      ['B04', 1, 1],
      ['B04', 1, 22],
    ],
  },
  { name: 'javascript in capitals', input: '[a](JaVaScRiPt:x)\n', expected: [['B04', 1, 1]] },
  { name: 'javascript in angle brackets', input: '<javascript:alert(1)>\n', expected: [['B04', 1, 1]] },
  {
    name: 'data and vbscript',
    input: '[a](data:text/html,x)\n\n[b](vbscript:x)\n',
    expected: [
      ['B04', 1, 1],
      ['B04', 3, 1],
    ],
  },
  { name: 'a definition', input: '[a][x]\n\n[x]: javascript:x "t"\n', expected: [['B04', 3, 1]] },
  { name: 'a definition that nothing uses is text', input: '[x]: data:x\n', expected: [] },
  { name: 'a definition of a picture', input: '![a][x]\n\n[x]: p.jpg\n', expected: [] },
  {
    name: 'relative',
    input: '[a](page) [b](../x/) [c](./y) [d](?q=1)\n',
    expected: [
      ['B10', 1, 1],
      ['B10', 1, 11],
      ['B10', 1, 22],
      ['B10', 1, 31],
    ],
  },
  {
    name: 'without a scheme',
    input: '[a](//a.cn) [b](www.a.cn)\n',
    expected: [
      ['B10', 1, 1],
      ['B10', 1, 13],
    ],
  },
  {
    name: 'without a host, a mailbox or a number',
    input: '[a](https:///x) [b](https:a.cn)\n\n[c](mailto:) [d](tel:) [e](https://[::1]/)\n',
    expected: [
      ['B10', 1, 1],
      ['B10', 1, 17],
      ['B10', 3, 1],
      ['B10', 3, 14],
      ['B10', 3, 24],
    ],
  },
  { name: 'empty', input: '[a]()\n', expected: [['B10', 1, 1]] },
]);
