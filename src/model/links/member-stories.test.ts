import { expect, it } from 'vitest';
import { boardTree, ledgerRow as row } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';

const UNITS = {
  'units/he.yaml': unitText({ name: '六合村党支部' }),
  'units/shui.yaml': unitText({ name: '水口村党支部' }),
};

const story = (slug: string, post: string, title: string, publishedAt = '2026-02-01') => ({
  [entryPath('member', slug)]: entryText('member', { name: '张伟', post, unit: 'he', title, publishedAt }),
});

async function found(stories: Record<string, string>, ...[unit, name, post]: [string, string, string]) {
  const site = await siteOf({ ...UNITS, ...stories });
  return site.storyOf(site.units.get(unit)!, name, post)?.slug;
}

it.each([
  ['in so many words', 'he', '张伟', '六合村村医', 'yi'],
  ['in fewer words', 'he', '张伟', '村医', 'yi'],
  ['without a post', 'he', '张伟', '', 'yi'],
  ['who has another post', 'he', '张伟', '村委会主任', undefined],
  ['in another unit', 'shui', '张伟', '村医', undefined],
  ['with another name', 'he', '张伟民', '村医', undefined],
])('finds the story about a member %s', async (_, unit, name, post, slug) => {
  expect(await found(story('yi', '六合村村医', '出诊'), unit, name, post)).toBe(slug);
});

it('of namesakes in a unit takes the one with the post, or none', async () => {
  const two = { ...story('yi', '村医', '出诊'), ...story('hu', '护林员', '巡山') };
  expect(await found(two, 'he', '张伟', '护林员')).toBe('hu');
  expect(await found(two, 'he', '张伟', '')).toBeUndefined();
});

it('of two stories about one person takes the newest', async () => {
  const two = { ...story('yi', '村医', '出诊'), ...story('er', '六合村村医', '再访', '2026-03-01') };
  expect(await found(two, 'he', '张伟', '村医')).toBe('er');
});

it('of namesakes on a board only the one whose post the story says is whom it is about', async () => {
  const rows = [
    row('1', { 承诺主体: '张伟 村医', 承诺事项: '夜里出诊', 所属单位: 'he' }),
    row('2', { 承诺主体: '张伟 护林员', 承诺事项: '守山三天', 所属单位: 'he' }),
  ];
  const board = boardTree('he', rows);
  const index = 'pledges/he/index.md';
  const site = await siteOf({
    ...UNITS,
    ...UNIT,
    ...story('yi', '村医', '出诊'),
    ...board,
    [index]: String(board[index]).replace('kind: 党组织', 'kind: 党员'),
  });
  expect(site.boards[0]!.pledges.map(({ person }) => person?.story?.slug)).toEqual(['yi', undefined]);
  expect(site.memberPledges.get('members/yi')!.map(({ data }) => data.id)).toEqual(['1']);
});
