import { news, unit } from '../../testing/articles.ts';
import { boardMarkdown, ledgerTree, csv, pledge } from '../../testing/pledges.ts';
import { testTrees } from '../../testing/tables.ts';

testTrees([
  { name: 'a unit', input: { 'units/liulin.yaml': unit(), 'news/a.md': news('unit: liulin\n') }, expected: [] },
  {
    name: 'a unit that is not there',
    input: { 'news/a.md': news('unit: liulin\n') },
    expected: [['R01', 'news/a.md', 6, 7]],
  },
  {
    name: 'a unit by its name',
    input: { 'units/liulin-zhen.yaml': unit('柳林镇党委'), 'news/a.md': news('unit: 柳林镇党委\n') },
    expected: [['R01', 'news/a.md', 6, 7]],
  },
  {
    name: 'two units in a list, one of which is not there',
    input: { 'units/liulin.yaml': unit(), 'news/a.md': news('unit: [liulin, liulinn]\n') },
    expected: [['R01', 'news/a.md', 6, 16]],
  },
  {
    name: 'two units on one line, one of which is not there',
    input: { 'units/liulin.yaml': unit(), 'news/a.md': news('unit: liulin、liulinn\n') },
    expected: [['R01', 'news/a.md', 6, 7]],
  },
  {
    name: 'a unit that another works with',
    input: {
      'units/a.yaml': unit('甲党委', 'twinned:\n  - { unit: b, matter: 管网维护, since: 2026-03-01 }\n'),
    },
    expected: [['R01', 'units/a.yaml', 5, 13]],
  },
  {
    name: 'where a member was before',
    input: {
      'units/liulin.yaml': unit(),
      'exemplars/members/a/index.md': news(
        'name: 王秀兰\nsummary: 一句话。\nunit: liulin\npost: 村民\nformerUnits:\n  - { unit: liulni, until: 2026-01-01 }\n',
      ),
    },
    expected: [['R01', 'exemplars/members/a/index.md', 11, 13]],
  },
  {
    name: 'a parent that is not there',
    input: { 'units/a.yaml': unit('甲党委', 'parent: b\n') },
    expected: [['R01', 'units/a.yaml', 4, 9]],
  },
  {
    name: "a component's unit",
    input: { 'topics/a.mdx': news('', '<EntryList kind="news" unit="liulin" />\n') },
    expected: [['R01', 'topics/a.mdx', 7, 24]],
  },
  {
    name: 'the unit of a board',
    input: ledgerTree(
      { 'items.csv': csv(pledge()) },
      { 'pledges/a/index.md': boardMarkdown().replace('gongwei', 'gongwie') },
    ),
    expected: [['R01', 'pledges/a/index.md', 4, 7]],
  },
  {
    name: 'the unit of a comment',
    input: {
      'comments/a.md':
        '---\nreviewer: 严守正\npost: 书记\nunit: liulin\ndate: 2026-06-28\nform: 现场\nproblems: 慢\n---\n',
    },
    expected: [['R01', 'comments/a.md', 4, 7]],
  },
  {
    name: 'the units of an appraisal',
    input: {
      'units/liulin.yaml': unit(),
      'appraisals/a.yaml':
        'title: 评议\norganiser: 县委\nmethod: 投票\ndate: 2026-07-10\nrows:\n' +
        ['liulin', 'liulni']
          .map(
            (id) => `  - { unit: ${id}, issued: 2, returned: 2, valid: 2, excellent: 2, good: 0, fair: 0, poor: 0 }\n`,
          )
          .join(''),
    },
    expected: [['R01', 'appraisals/a.yaml', 7, 13]],
  },
  {
    name: 'a misplaced unit is reported, but not what refers to it',
    input: { 'units/liulin.yml': unit(), 'news/a.md': news('unit: liulin\n') },
    expected: [['F05', 'units/liulin.yml', 1, 1]],
  },
]);
