import { describe, expect, it } from 'vitest';
import { namelistCsv } from '../../outputs/namelist-data.ts';
import { recordFrom, told } from '../../search/records/search-content.ts';
import { searchContent } from '../../search/records/site-content.ts';
import { entryPath, entryText, UNIT, unitText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { articleFacts } from '../entries/article.ts';
import { unitView } from '../site/unit.ts';
import { namelistIndexView, namelistPages, namelistView } from './namelist.ts';

const settings = (title: string, year: number, more = '') =>
  `title: ${title}\nyear: ${year}\n${more}organiser: 县委\nmethod: 推荐箱\npublishedAt: 2026-07-01 09:00\n`;

const TREE = {
  ...UNIT,
  'units/town.yaml': unitText({ name: '青石镇党委', kind: '党委' }),
  [entryPath('member', 'shi')]: entryText('member', { name: '石大山', unit: 'qingshi-cun' }),
  'recommendations/q2.yaml': settings('第二季度名单', 2026, 'period: 第二季度\n'),
  'recommendations/q2.csv':
    '姓名,职务,支部,得票,理由\n周一,,青石镇党委,9,晒场\n石大山,村医,青石村党支部,37,雪夜\n石大山,,青石镇党委,2,同名\n',
  'stars/2025.yaml': settings('2025年度名单', 2025),
  'stars/2025.csv': '姓名,支部,星级\n石　大　山,青石村党支部,五星\n',
};

const pageOf = async (kind: 'recommendation' | 'stars', tree: Record<string, string> = TREE) => {
  const site = await siteOf(tree);
  return { site, views: Array.from(namelistPages(site, kind), (page) => namelistView(page, site)) };
};

describe('a list of members', () => {
  it('has those with most recommendations first, with their story where there is one', async () => {
    const { views } = await pageOf('recommendation');
    expect(views[0]!.members.map(({ name, measure, story }) => [name, measure, story?.href])).toEqual([
      ['石大山', '37 人次', '/members/shi/'],
      ['周一', '9 人次', undefined],
      // By the unit that stands in the table: one above that of the story, as pledges are found.
      ['石大山', '2 人次', undefined],
    ]);
  });

  it('sums up', async () => {
    const { views } = await pageOf('recommendation');
    expect(views[0]!.kicker).toBe('群众推荐 · 2026年第二季度');
    expect(views[0]!.numbers.map(({ label, value }) => `${label} ${value}`)).toEqual(['党员 3', '推荐 48']);
    expect(views[0]!.units.map(({ label, note }) => `${label} ${note}`)).toEqual([
      '青石镇党委 2 名党员，推荐 11 人次',
      '青石村党支部 1 名党员，推荐 37 人次',
    ]);
  });

  it('is divided into pages where it is long', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => `党员${index}甲,青石村党支部,${index + 1}\n`).join('');
    const { views } = await pageOf('recommendation', {
      ...TREE,
      'recommendations/q2.csv': `姓名,支部,得票\n${rows}`,
    });
    expect(views.map(({ members, part }) => [members.length, part])).toEqual([
      [200, '第 1–200 名'],
      [1, '第 201–201 名'],
    ]);
    expect(views[1]).toMatchObject({ units: [], method: undefined, numbers: [] });
  });

  it('is told on the pages of the member and of the unit', async () => {
    const { site } = await pageOf('stars');
    expect(articleFacts(entryOf(site, 'shi'), site).listings).toEqual([
      { label: '获群众推荐 37 人次（2026年第二季度）', href: '/recommendations/q2/#m-2' },
      { label: '2025年度五星党员', href: '/stars/2025/#m-1' },
    ]);
    expect(unitView(site.units.get('qingshi-cun')!, site).listed.map(({ label, note }) => `${label} ${note}`)).toEqual([
      '石大山 获群众推荐 37 人次（2026年第二季度）',
      '石大山 2025年度五星党员',
    ]);
  });

  it('is found, each member in its place, with the unit and the reason', async () => {
    const { site } = await pageOf('stars');
    const records = Array.from(searchContent(site).records, (source) => recordFrom(told(source)));
    const found = records.find(({ address }) => address === '/recommendations/q2/#m-2')!;
    expect(found.title).toBe('石大山：获群众推荐 37 人次（2026年第二季度）');
    expect([...found.zones.headings, ...found.zones.text]).toEqual(expect.arrayContaining(['石大山', '村医', '雪夜']));
    expect(found.facets).toMatchObject({ kind: ['群众推荐'], year: ['2026'] });
  });

  it('can be taken away as a table', async () => {
    const { site } = await pageOf('recommendation');
    expect(namelistCsv(site.namelists[0]!, 'https://a.example').split('\r\n').slice(0, 2)).toEqual([
      '\ufeff姓名,职务,所在党支部,推荐人次,理由,事迹',
      '石大山,村医,青石村党支部,37,雪夜,https://a.example/members/shi/',
    ]);
  });

  it('stands with the others of its kind by year', async () => {
    const { site } = await pageOf('stars');
    const { years } = namelistIndexView('stars', site);
    expect(years.map(({ year, namelists }) => [year, namelists.map(({ counts }) => counts)])).toEqual([
      ['2025年', ['1 名党员，五星 1 名']],
    ]);
    expect(namelistIndexView('stars', await siteOf({})).years).toEqual([]);
  });

  it('is not there while it is a draft', async () => {
    const { site } = await pageOf('stars', { ...TREE, 'stars/2025.yaml': `${TREE['stars/2025.yaml']}draft: true\n` });
    expect(site.namelists.map(({ kind }) => kind)).toEqual(['recommendation']);
  });
});
