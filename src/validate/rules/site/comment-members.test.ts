import { expect, it } from 'vitest';
import { branch, news, unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';
import { checkTree } from '../../testing/tree.ts';

const about = (member: string) =>
  `---\nreviewer: 严守正\npost: 书记\nmember: ${member}\ndate: 2026-06-28\nform: 现场\nproblems: 慢\n---\n`;
const MEMBER = news('name: 何守田\nsummary: 一句话。\nunit: liulin\npost: 村民\n');
const PLACE = { 'units/liulin.yaml': unit(), 'exemplars/members/he-shoutian/index.md': MEMBER };

testTrees([
  { name: 'a member', input: { ...PLACE, 'comments/a.md': about('he-shoutian') }, expected: [] },
  {
    name: 'a member that is not there',
    input: { ...PLACE, 'comments/a.md': about('he-shoutain') },
    expected: [['R02', 'comments/a.md', 4, 9]],
  },
  {
    name: 'a news item',
    input: { 'news/b.md': news(), 'comments/a.md': about('b') },
    expected: [['G15', 'comments/a.md', 4, 9]],
  },
  {
    name: 'a branch',
    input: {
      'units/liulin.yaml': unit(),
      'exemplars/branches/qushui/index.md': branch(),
      'comments/a.md': about('branches/qushui'),
    },
    expected: [['G15', 'comments/a.md', 4, 9]],
  },
  {
    name: 'a draft',
    input: {
      ...PLACE,
      'exemplars/members/he-shoutian/index.md': MEMBER.replace('---\n正文', 'draft: true\n---\n正文'),
      'comments/a.md': about('he-shoutian'),
    },
    expected: [['R09', 'comments/a.md', 4, 9]],
  },
  {
    name: 'a member without a story, by name and unit',
    input: { ...PLACE, 'comments/a.md': about('张伟\nunit: liulin') },
    expected: [],
  },
  {
    name: 'a name alone, also of one who has a story',
    input: { ...PLACE, 'comments/a.md': about('何守田') },
    expected: [['G31', 'comments/a.md', 4, 9]],
  },
  {
    name: 'a name and a unit that is not there',
    input: { ...PLACE, 'comments/a.md': about('张伟\nunit: liulinn') },
    expected: [['R01', 'comments/a.md', 5, 7]],
  },
]);

it('a name alone: proposes the story that has it', async () => {
  const { issues } = await checkTree({ ...PLACE, 'comments/a.md': about('何守田') });
  expect(issues[0]!.hint).toContain('就把姓名改成「he-shoutian」');
});
