import { describe, expect, it } from 'vitest';
import { openFiles } from '../../outputs/open/open-files.ts';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { countiesView } from './counties.ts';
import { countyUnitsView, countyView } from './county.ts';

/** What a county has published, as a copy of it lies in the content of a portal. */
async function copyTree(id: string, day = '2026-11-18'): Promise<Tree> {
  const site = await siteOf({
    'site.yaml': 'name: 某县\n',
    'units/qingshi-cun.yaml': unitText(),
    [entryPath('branch', 'qingshi')]: entryText('branch', { publishedAt: `${day} 09:00`, title: `${id}的渠` }),
    ...boardTree('2026', [ledgerRow('a', { 完成时限: '2026-06-30' }), ledgerRow('b')]),
  });
  const files = openFiles(site).filter(({ name }) => name !== 'schema.json');
  return {
    ...Object.fromEntries(files.map(({ name, text }) => [`counties/${id}/${name}`, text])),
    [`counties/${id}/taken.json`]: '{"takenOn":"2026-11-20","isSigned":false}',
  };
}

const list = (...ids: string[]) => ({
  'counties.yaml': `各县:\n${ids.map((id) => `  - 名称: ${id}县\n    编号: ${id}\n    地址: https://${id}.example/x/\n`).join('')}`,
});
const viewOf = async (tree: Tree) => {
  const site = await siteOf(tree);
  return countiesView(site.portal!, site);
};

describe('the page of all counties', () => {
  it('adds what counties say, and every number leads to the county that says it', async () => {
    const view = await viewOf({ ...list('jia', 'yi'), ...(await copyTree('jia')), ...(await copyTree('yi')) });
    expect(view.tally).toMatchObject({ total: 4, overdue: 2 });
    expect(view.rows.map(({ figures }) => figures!.pledges)).toEqual([
      'https://jia.example/x/pledges/',
      'https://yi.example/x/pledges/',
    ]);
    expect(view.exemplars.title).toBe('本周事迹');
    expect(view.exemplars.links.map(({ href }) => href)).toEqual([
      'https://jia.example/x/branches/qingshi/',
      'https://yi.example/x/branches/qingshi/',
    ]);
  });

  it('is there before anything was taken', async () => {
    const view = await viewOf(list('jia'));
    expect(view.isEmpty).toBe(true);
    expect(view.late.map(({ note }) => note)).toEqual(['还没有取到数据']);
  });

  it('says who is late, and with what', async () => {
    const failing =
      '{"takenOn":"2026-11-10","isSigned":false,"failing":{"since":"2026-11-12","trouble":"unreachable"}}';
    const view = await viewOf({
      ...list('jia'),
      ...(await copyTree('jia', '2026-10-01')),
      'counties/jia/taken.json': failing,
    });
    expect(view.late.map(({ note }) => note)).toEqual([
      '2026年11月12日起取不到新的（连不上），印的是2026年11月10日取的',
      '50 天没有新文章',
      '逾期 1 项',
    ]);
  });

  it('and the page of a county leads from each of its figures to the county’s own page', async () => {
    const site = await siteOf({ ...list('jia'), ...(await copyTree('jia')) });
    const { data } = countyView({ county: site.portal!.counties[0]!, portal: site.portal! }, site);
    expect(data!.pledges).toBe('https://jia.example/x/pledges/');
    expect(data!.fields.map(({ name }) => name.href)).toEqual(data!.fields.map(() => data!.pledges));
  });

  it('takes 120 counties', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `xian-${index}`);
    const one = await copyTree('xian-0');
    const copies = ids.flatMap((id) =>
      Object.entries(one).map(([path, text]) => [path.replace('xian-0', id), text] as const),
    );
    const site = await siteOf({ ...list(...ids), ...Object.fromEntries(copies) });
    expect(countiesView(site.portal!, site).rows).toHaveLength(120);
    expect(countyUnitsView(site.portal!, site).sections).toHaveLength(120);
  });
});
