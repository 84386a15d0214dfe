import { describe, expect, it } from 'vitest';
import { entryPath, entryText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { boardText, commentText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';

const BOARDS: Tree = {
  ...VOTE_UNITS,
  'pledges/zhen-2026/index.md': boardText(),
  'pledges/zhen-2026/items.yaml': itemsText([
    { id: 'A1', subject: 'qingshi-cun' },
    { subject: 'qingshi-cun' },
    { subject: 'baishui-cun' },
  ]),
  'pledges/dangyuan-2026/index.md': boardText({ title: '党员 2026', kind: '党员' }),
  'pledges/dangyuan-2026/items.yaml': itemsText([
    { subject: '石大山 村医', unit: 'qingshi-cun' },
    { subject: '石大山 会计', unit: 'baishui-cun' },
    { subject: '石小山（教师）' },
  ]),
  [entryPath('member', 'dashan')]: entryText('member', { name: '石大山', unit: 'qingshi-cun', title: '一把锄头' }),
  [entryPath('member', 'xiaoshan')]: entryText('member', { name: '石小山', unit: 'zhongxue', title: '一支粉笔' }),
};

const coverage = async (comments: Readonly<Record<string, object>>, slug: string) => {
  const tree = Object.fromEntries(
    Object.entries(comments).map(([name, fields]) => [`comments/${name}.md`, commentText(fields)]),
  );
  return (await siteOf({ ...BOARDS, ...tree })).boards.find((board) => board.slug === slug)!.coverage();
};

describe('coverage', () => {
  const [QINGSHI, BAISHUI] = ['青石镇青石村党支部', '青石镇白水村党支部'];
  it.each<[what: string, comment: object, reviewed: string[]]>([
    ['a comment about the unit in the year', { unit: 'qingshi-cun' }, [QINGSHI]],
    ['not in another year', { unit: 'qingshi-cun', date: '2025-12-31' }, []],
    ['a comment about a pledge, in whatever year', { pledge: 'zhen-2026/2', date: '2025-12-31' }, [QINGSHI]],
    ['a number in the other case', { pledge: 'zhen-2026/a1' }, [QINGSHI]],
    ['not about the unit above', { unit: 'zhen' }, []],
    ['not about a member', { member: 'dashan' }, []],
    ['not a draft', { unit: 'qingshi-cun', draft: true }, []],
  ])('of units: %s', async (_, comment, reviewed) => {
    const found = await coverage({ one: comment }, 'zhen-2026');
    expect(found).toEqual({ reviewed, missing: [QINGSHI, BAISHUI].filter((name) => !reviewed.includes(name)) });
  });

  const MEMBERS = [`石大山（${QINGSHI}）`, `石大山（${BAISHUI}）`, '石小山'];
  it.each<[what: string, comment: object, reviewed: string[]]>([
    ['the member that it is about, not a namesake elsewhere', { member: 'dashan' }, [MEMBERS[0]!]],
    ['a member whose table names no unit', { member: 'xiaoshan' }, [MEMBERS[2]!]],
    ['a member by name and unit', { member: '石大山 会计', unit: 'baishui-cun' }, [MEMBERS[1]!]],
    ['a pledge of a member', { pledge: 'dangyuan-2026/2' }, [MEMBERS[1]!]],
    ['not the unit', { unit: 'qingshi-cun' }, []],
    ['not in another year', { member: 'dashan', date: '2025-06-01' }, []],
  ])('of members: %s', async (_, comment, reviewed) => {
    const found = await coverage({ one: comment }, 'dangyuan-2026');
    expect(found).toEqual({ reviewed, missing: MEMBERS.filter((name) => !reviewed.includes(name)) });
  });
});

describe('namesakes in one unit', () => {
  const [DOCTOR, RANGER] = ['张伟（村医）', '张伟（护林员）'];
  const ledger = {
    'pledges/dangyuan-2026/items.yaml': itemsText([
      { subject: '张伟 村医', unit: 'qingshi-cun' },
      { subject: '张伟 护林员', unit: 'qingshi-cun' },
      { subject: '张伟 青石村村医', unit: 'qingshi-cun' },
    ]),
  };
  it.each<[what: string, comment: object, reviewed: string[]]>([
    ['by the post', { member: '张伟 护林员', unit: 'qingshi-cun' }, [RANGER]],
    ['by the post in other words', { member: '张伟（青石村村医）', unit: 'qingshi-cun' }, [DOCTOR]],
    ['by a pledge', { pledge: 'dangyuan-2026/3' }, [DOCTOR]],
    ['nobody where the comment does not say which', { member: '张伟', unit: 'qingshi-cun' }, []],
    ['nobody of another post', { member: '张伟 会计', unit: 'qingshi-cun' }, []],
  ])('%s', async (_, comment, reviewed) => {
    const site = await siteOf({ ...BOARDS, ...ledger, 'comments/one.md': commentText(comment) });
    const found = site.boards.find(({ slug }) => slug === 'dangyuan-2026')!.coverage();
    expect(found).toEqual({ reviewed, missing: [DOCTOR, RANGER].filter((name) => !reviewed.includes(name)) });
  });
});

describe('comments', () => {
  it('stand where their target shows them, the latest first, of one day by their files', async () => {
    const site = await siteOf({
      ...BOARDS,
      'comments/b.md': commentText({ unit: 'qingshi-cun', date: '2026-05-01' }),
      'comments/a.md': commentText({ unit: 'qingshi-cun', date: '2026-05-01' }, '全文。\n'),
      'comments/c.md': commentText({ unit: 'qingshi-cun', date: '2026-06-01' }),
      'comments/d.md': commentText({ member: 'dashan', date: '2026-07-01' }),
      'comments/e.md': commentText({ pledge: 'zhen-2026/2', date: '2026-08-01' }),
    });
    const slugs = (comments: readonly { slug: string }[]) => comments.map(({ slug }) => slug).join(' ');
    expect(slugs(site.comments)).toBe('e d c a b');
    expect(slugs(site.units.get('qingshi-cun')!.comments)).toBe('c a b');
    expect(site.comments.find(({ slug }) => slug === 'd')!.member?.id).toBe('members/dashan');
    expect(slugs(site.boards.find(({ slug }) => slug === 'zhen-2026')!.pledges[1]!.comments)).toBe('e');
    expect(site.comments.find(({ slug }) => slug === 'a')!.body).toBe('全文。');
  });

  it('about a board that is a draft are not published', async () => {
    const tree = {
      ...BOARDS,
      'pledges/zhen-2026/index.md': boardText({ draft: true }),
      'comments/a.md': commentText({ pledge: 'zhen-2026/2' }),
    };
    expect((await siteOf(tree)).comments).toEqual([]);
    expect((await siteOf(tree, { previews: true })).comments).toHaveLength(1);
  });
});

describe('members by name and unit', () => {
  const commentOn = async (member: string, unit: string) => {
    const site = await siteOf({ ...BOARDS, 'comments/a.md': commentText({ member, unit }) });
    const [comment] = site.comments;
    return { comment, site };
  };

  it('without a story: the comment stands on the page of the unit', async () => {
    const { comment, site } = await commentOn('张 伟 村医', 'baishui-cun');
    expect(comment).toMatchObject({ unit: undefined, member: undefined, person: { name: '张伟', post: '村医' } });
    expect(site.units.get('baishui-cun')!.comments).toEqual([comment]);
  });

  it('with a story: it stands there', async () => {
    const { comment, site } = await commentOn('石大山', 'qingshi-cun');
    expect(comment).toMatchObject({ person: undefined, member: { slug: 'dashan' } });
    expect(site.memberComments.get('members/dashan')).toEqual([comment]);
    expect(site.units.get('qingshi-cun')!.comments).toEqual([]);
  });

  it('a namesake in another unit is somebody else', async () => {
    const { comment } = await commentOn('石大山', 'baishui-cun');
    expect(comment).toMatchObject({ member: undefined, person: { name: '石大山' } });
  });
});
