import { describe, expect, it } from 'vitest';
import { entryText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { monthlyViews } from './monthly.ts';

async function viewOf(csv: string) {
  const site = await siteOf({
    'news/a/index.md': entryText('news', { monthly: [{ file: 'biao.csv', name: '走访情况', note: '据台账' }] }),
    'news/a/biao.csv': csv,
  });
  return monthlyViews(entryOf(site, 'a'))[0]!;
}

describe('a table of figures by month', () => {
  it('shows every cell as it was typed, in the order of the months', async () => {
    const view = await viewOf(
      '月份,受理（件）,备注\n2026年2月,"1,200",\n2026年1月,8,春节\n合计,1208,\n注：不含来电。\n',
    );
    expect(view).toMatchObject({
      title: '走访情况',
      note: '据台账',
      columns: [
        { label: '受理（件）', isRemark: false },
        { label: '备注', isRemark: true },
      ],
      rows: [
        { head: '2026年1月', cells: ['8', '春节'] },
        { head: '2026年2月', cells: ['1200', ''] },
      ],
      total: { head: '合计', cells: ['1208', ''] },
      notes: ['注：不含来电。'],
    });
  });

  it('is drawn with the columns that count the same, a month without a figure left free', async () => {
    const { chart } = await viewOf('月份,受理（件）,办结（件）,走访（户）\n2026-01,10,5,300\n2026-03,20,20,310\n');
    expect(chart?.keys).toEqual(['受理（件）', '办结（件）']);
    expect(chart?.labels).toHaveLength(3);
    expect(chart?.bars.map(({ series, height }) => [series, height])).toEqual([
      [0, 80],
      [1, 40],
      [0, 160],
      [1, 160],
    ]);
  });

  it('of one month is not drawn', async () => {
    expect((await viewOf('月份,受理\n2026-01,10\n')).chart).toBeUndefined();
  });
});
