import { testBodyRule } from '../../testing/tables.ts';
import { pictureText } from './picture-text.ts';

testBodyRule(pictureText, [
  { name: 'with text', input: '![会场](a.jpg)\n', expected: [] },
  { name: 'without', input: '正文 ![](a.jpg)\n', expected: [['P02', 1, 4]] },
  { name: 'only a space', input: '![ ](a.jpg)\n', expected: [['P02', 1, 1]] },
  { name: 'by reference', input: '![][a]\n\n[a]: a.jpg\n', expected: [['P02', 1, 1]] },
  { name: 'a title is no text', input: '![](a.jpg "会场")\n', expected: [['P02', 1, 1]] },
]);
