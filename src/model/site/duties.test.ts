import { describe, expect, it } from 'vitest';
import { entryPath, entryText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { boardText, commentText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { dutiesOf, type ReportDuty } from './duties.ts';

const news = (unit: string, ...dates: string[]): Tree =>
  Object.fromEntries(
    dates.map((publishedAt, index) => [
      entryPath('news', `${unit}-${publishedAt}-${index}`),
      entryText('news', { title: `${unit} ${publishedAt} ${index}`, unit, publishedAt }),
    ]),
  );
const exemplar = (kind: 'branch' | 'member', unit: string, publishedAt: string): Tree => ({
  [entryPath(kind, `${unit}-${publishedAt}`)]: entryText(kind, {
    title: `典型 ${unit} ${publishedAt}`,
    unit,
    publishedAt,
  }),
});
const duties = async (tree: Tree) => dutiesOf(await siteOf({ ...VOTE_UNITS, ...tree }));
const rows = ({ units }: ReportDuty) =>
  Object.fromEntries(units.map(({ unit, counts, short }) => [unit.id, [counts.join(''), short]]));

describe('news', () => {
  it('are counted by month for the unit itself, this month without judgement', async () => {
    const { news: found } = await duties({
      ...news('qingshi-cun', '2025-12-01', '2025-12-31', '2025-12-31', '2026-10-05', '2026-11-01', '2025-11-30'),
      ...news('zhen', '2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'),
    });
    expect(found.least).toBe(3);
    expect([found.periods[0], found.periods.at(-1), found.periods.length]).toEqual(['2025-12', '2026-11', 12]);
    expect(rows(found)).toEqual({ 'qingshi-cun': ['300000000011', 10], zhen: ['000000000400', 10] });
  });

  it('are owed by the rules of the county, the units with the most gaps first', async () => {
    const each = (unit: string, months: number) =>
      news(unit, ...Array.from({ length: months }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`));
    const { news: found } = await duties({
      ...each('zhen', 10),
      ...each('qingshi-cun', 3),
      'site.yaml': 'name: 青石先锋\nrules:\n  duties:\n    news: 1\n',
    });
    expect(found.units.map(({ unit, short }) => [unit.id, short])).toEqual([
      ['qingshi-cun', 8],
      ['zhen', 1],
    ]);
  });

  it('that are drafts or due later do not count', async () => {
    const { news: found } = await duties({
      ...news('zhen', '2026-11-19', '2026-12-01'),
      [entryPath('news', 'd')]: entryText('news', {
        title: '草稿',
        unit: 'zhen',
        publishedAt: '2026-11-18',
        draft: true,
      }),
    });
    expect(rows(found)).toEqual({ zhen: ['000000000001', 11] });
  });
});

it('exemplars are counted by quarter, branches and members alike', async () => {
  const { exemplars } = await duties({
    ...exemplar('branch', 'zhen', '2026-01-01'),
    ...exemplar('member', 'zhen', '2026-03-31'),
    ...exemplar('member', 'zhen', '2026-10-01'),
    ...exemplar('branch', 'zhongxue', '2025-12-31'),
  });
  expect(exemplars.periods).toEqual(['2026q1', '2026q2', '2026q3', '2026q4']);
  expect(rows(exemplars)).toEqual({ zhen: ['2001', 2], zhongxue: ['0000', 3] });
});

it('units that published nothing and pledged nothing owe nothing, those that only pledge do', async () => {
  expect((await duties({})).news.units).toEqual([]);
  const { news: found } = await duties({
    'pledges/z/index.md': boardText(),
    'pledges/z/items.yaml': itemsText([{ subject: 'baishui-cun', due: '2026-12-31' }]),
  });
  expect(found.units.map(({ unit }) => unit.id)).toEqual(['baishui-cun']);
});

it('overdue pledges stand by unit, the latest first, with the limit that holds', async () => {
  const { overdue, coverage } = await duties({
    'pledges/z/index.md': boardText(),
    'pledges/z/items.yaml': itemsText([
      { id: 'a', subject: 'zhongxue', due: '2026-11-19' },
      { id: 'b', subject: 'qingshi-cun', due: '2026-11-20' },
      { id: 'c', subject: 'qingshi-cun', due: '2026-11-10' },
      {
        id: 'd',
        subject: 'qingshi-cun',
        due: '2026-01-31',
        outcome: '延期',
        doneAt: '2026-01-31',
        extendedTo: '2026-10-31',
        reason: '汛期',
      },
      { id: 'e', subject: 'qingshi-cun', due: '2026-06-30', outcome: '兑现', doneAt: '2026-06-30' },
    ]),
    'comments/c.md': commentText({ unit: 'qingshi-cun' }),
  });
  expect(
    overdue.map(({ unit, pledges }) => [
      unit.id,
      ...pledges.map(({ pledge, limit, daysLate }) => `${pledge.data.id} ${limit} ${daysLate}`),
    ]),
  ).toEqual([
    ['qingshi-cun', 'd 2026-10-31 20', 'c 2026-11-10 10'],
    ['zhongxue', 'a 2026-11-19 1'],
  ]);
  expect(coverage.map(({ reviewed, missing }) => [reviewed.length, missing.length])).toEqual([[1, 1]]);
});
