import { branch, news, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const other = (title: string, more = '') => news(more).replace('开会', title);
const later = (title: string, time: string, more = '') => other(title, more).replace('2026-07-01', time);

testTrees([
  {
    name: 'references that are right, by bare and by full id',
    input: {
      'units/liulin.yaml': unit(),
      'exemplars/branches/qushui/index.md': branch(),
      'news/a.md': news('unit: liulin\nrelated: [qushui, branches/qushui]\n'),
    },
    expected: [],
  },
  {
    name: 'entries that are not there',
    input: { 'news/a.md': news('related: [b, news/c]\n') },
    expected: [
      ['R02', 'news/a.md', 6, 11],
      ['R02', 'news/a.md', 6, 14],
    ],
  },
  {
    name: 'the leading entry of the home page',
    input: { 'site.yaml': 'name: 甲\ndomain: a.cn\nlead: b\n' },
    expected: [['R02', 'site.yaml', 3, 7]],
  },
  {
    name: 'an id of two kinds',
    input: { 'news/a.md': news(), 'topics/a.mdx': other('专题'), 'news/b.md': other('散会', 'related: [a, news/a]\n') },
    expected: [
      ['R07', 'news/b.md', 6, 11],
      ['F08', 'topics/a.mdx', 1, 1],
    ],
  },
  {
    name: 'a draft',
    input: { 'news/a.md': news('related: [b]\n'), 'news/b.md': other('散会', 'draft: true\n') },
    expected: [['R09', 'news/a.md', 6, 11]],
  },
  {
    name: 'an entry of the future',
    input: { 'news/a.md': news('related: [b]\n'), 'news/b.md': other('散会').replace('2026-07-01', '2026-12-01') },
    expected: [['R09', 'news/a.md', 6, 11]],
  },
  {
    name: 'an entry due after the one that names it',
    input: {
      'news/a.md': later('开会', '2026-12-01 09:00', 'related: [b]\n'),
      'news/b.md': later('散会', '2026-12-01 09:01'),
    },
    expected: [['R09', 'news/a.md', 6, 11]],
  },
  {
    name: 'an entry due with the one that names it',
    input: {
      'news/a.md': later('开会', '2026-12-01', 'related: [b]\n'),
      'news/b.md': later('散会', '2026-12-01 00:00'),
    },
    expected: [],
  },
  {
    name: 'a draft named by an entry of the future',
    input: { 'news/a.md': later('开会', '2026-12-01', 'related: [b]\n'), 'news/b.md': other('散会', 'draft: true\n') },
    expected: [['R09', 'news/a.md', 6, 11]],
  },
  {
    name: 'a draft may name drafts',
    input: { 'news/a.md': news('draft: true\nrelated: [b]\n'), 'news/b.md': other('散会', 'draft: true\n') },
    expected: [],
  },
  {
    name: 'a misplaced file is reported, but not what refers to it',
    input: {
      'units/liulin.yml': unit(),
      'news/sub/b.md': news(),
      'news/a.md': other('散会', 'unit: liulin\nrelated: [b]\n'),
    },
    expected: [
      ['F05', 'news/sub/b.md', 1, 1],
      ['F05', 'units/liulin.yml', 1, 1],
    ],
  },
  {
    name: 'an undecodable entry is reported, but not what refers to it',
    input: { 'news/b.md': '', 'news/a.md': news('related: [b]\n', '[乙](/news/b/#x)\n') },
    expected: [['F01', 'news/b.md', 1, 1]],
  },
]);
