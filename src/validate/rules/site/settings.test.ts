import { testTrees } from '../../testing/tables.ts';

testTrees([
  { name: 'settings that are right', input: {}, expected: [] },
  { name: 'no settings', input: { 'site.yaml': null }, expected: [['F11', 'site.yaml', 1, 1]] },
  { name: 'an empty file', input: { 'site.yaml': '' }, expected: [['F01', 'site.yaml', 1, 1]] },
  {
    name: 'the about page is checked like a body',
    input: { 'site.yaml': 'name: 甲\ndomain: a.cn\nabout: |\n  # 题\n\n  [x](javascript:x) <b>x</b> ![图](a.jpg)\n' },
    expected: [
      ['B01', 'site.yaml', 4, 3],
      ['B04', 'site.yaml', 6, 3],
      ['B03', 'site.yaml', 6, 21],
      ['P09', 'site.yaml', 6, 30],
    ],
  },
  {
    name: 'an about page on one line',
    input: { 'site.yaml': 'name: 甲\ndomain: a.cn\nabout: "[x](javascript:x)"\n' },
    expected: [['B04', 'site.yaml', 3, 9]],
  },
  {
    name: 'the navigation leads to pages',
    input: {
      'site.yaml':
        'name: 甲\ndomain: a.cn\nnavigation:\n  - { label: 动态, href: /news/ }\n  - { label: 讲话, href: /speach/ }\n  - { label: 甲, href: news }\n  - { label: 乙, href: "javascript:x" }\n  - { label: 丙, href: "mailto:a@b.cn" }\n  - { label: 丁, href: "https://b.cn/" }\n',
    },
    expected: [
      ['B05', 'site.yaml', 5, 24],
      ['B10', 'site.yaml', 6, 23],
      ['B04', 'site.yaml', 7, 23],
      ['D08', 'site.yaml', 8, 23],
      ['D08', 'site.yaml', 9, 23],
    ],
  },
]);
