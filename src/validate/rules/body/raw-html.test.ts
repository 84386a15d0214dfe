import { testBodyRule } from '../../testing/tables.ts';
import { rawHtml } from './raw-html.ts';

testBodyRule(rawHtml, [
  { name: 'no HTML', input: '满意度 < 90%，1 > 0，\\<b>\n\n`<b>`\n', expected: [] },
  { name: 'a pair of tags is one mistake', input: '一<b>二</b>三\n', expected: [['B03', 1, 2]] },
  {
    name: 'each opening tag',
    input: '<b>一</b><i>二</i>\n',
    expected: [
      ['B03', 1, 1],
      ['B03', 1, 9],
    ],
  },
  { name: 'a closing tag alone', input: '一</span>\n', expected: [['B03', 1, 2]] },
  { name: 'a block', input: '<div>\n\n正文\n\n</div>\n', expected: [['B03', 1, 1]] },
  { name: 'a comment', input: '正文\n\n<!-- 内部 -->\n', expected: [['B03', 3, 1]] },
  { name: 'a component of topics', input: '<Card title="甲">\n', expected: [['B03', 1, 1]] },
  { name: 'a script', input: '<script>alert(1)</script>\n', expected: [['B03', 1, 1]] },
  { name: 'a processing instruction', input: '<?php x ?>\n', expected: [['B03', 1, 1]] },
  { name: 'an address in angle brackets', input: '<https://example.cn>\n', expected: [] },
]);
