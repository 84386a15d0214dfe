import { branch, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const story = (words: string, body: string) => ({
  'units/liulin.yaml': unit(),
  'exemplars/branches/a/index.md': branch(`引语:\n  话: ${words}\n`).replace('正文一段。', body),
});

testTrees([
  { name: 'what was said', input: story('渠给谁看？', '他问：“**渠**给谁\n看？”'), expected: [] },
  {
    name: 'what was said otherwise',
    input: story('渠给大家看！', '他问：“渠给谁看？”'),
    expected: [['D35', 'exemplars/branches/a/index.md', 10, 6]],
  },
]);
