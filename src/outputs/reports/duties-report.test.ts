import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../kernel/text-width.ts';
import { dutiesOf } from '../../model/site/duties.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { boardText, itemsText, VOTE_UNITS, voteTree } from '../../testing/vote-tree.ts';
import { dutiesJson, dutiesText } from './duties-report.ts';

const report = async (tree: Tree) => dutiesText(dutiesOf(await siteOf(tree)));

describe('dutiesText', () => {
  it('says who is short of what, in columns that stand in line', async () => {
    const text = await report(voteTree());
    const table = text.split('\n').filter((line) => /^ {2}(?:单位|青石).*(?:不足|次)$/.test(line));
    expect(table).toHaveLength(8);
    const [months, quarters] = [table.slice(0, 4), table.slice(4)];
    for (const lines of [months, quarters])
      expect(new Set(lines.map((line) => displayWidth(line.replace(/\S+(?: 次)?$/, '')))).size).toBe(1);
    expect(months[0]).toMatch(/12月.* 1月.*10月 11月\*  不足$/);
    expect(quarters.at(-1)).toMatch(/青石镇青石村党支部 +0! +0! +1 +0 +2 次$/);
    expect(text).toContain(
      '青石镇 2026 年公开承诺（zhen-2026）：已点评 1 / 3\n    尚未点评：青石镇白水村党支部、青石中学党总支',
    );
    expect(text).toContain(
      '四、逾期的承诺（2 项）\n  青石中学党总支　2 项\n    dangyuan-2026/3  时限 2026-06-30  逾期 143 天  石小山　教师：修渠 320 米\n    zhen-2026/6      时限',
    );
  });

  it('is short where all is well', async () => {
    const months = [
      '2025-12',
      ...Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    ];
    const news = months.flatMap((month) =>
      [1, 2, 3].map((day): [string, string] => [
        entryPath('news', `${month}-${day}`),
        entryText('news', { title: `${month} ${day}`, unit: 'zhen', publishedAt: `${month}-0${day}` }),
      ]),
    );
    const exemplars = ['2026-01-01', '2026-04-01', '2026-07-01'].map((publishedAt): [string, string] => [
      entryPath('branch', publishedAt),
      entryText('branch', { title: publishedAt, unit: 'zhen', publishedAt }),
    ]);
    const text = await report({ ...VOTE_UNITS, ...Object.fromEntries([...news, ...exemplars]) });
    expect(text.match(/各单位都达到了。/g)).toHaveLength(2);
    expect(text).toContain('三、领导点评覆盖\n  没有公示栏。\n');
    expect(text).toContain('四、逾期的承诺\n  没有。\n');
    expect(text.split('\n').length).toBeLessThan(20);
  });

  it('says it where nobody has to report', async () => {
    expect((await report({})).match(/没有要报送的单位。/g)).toHaveLength(2);
  });

  it('cuts long lists of those who wait for a comment', async () => {
    const items = Array.from({ length: 30 }, (_, index) => ({
      subject: `党员${String.fromCodePoint(0x4e00 + index)} 教师`,
      due: '2026-12-31',
    }));
    const text = await report({
      ...VOTE_UNITS,
      'pledges/d/index.md': boardText({ kind: '党员' }),
      'pledges/d/items.yaml': itemsText(items),
    });
    expect(text).toContain('已点评 0 / 30');
    expect(text).toMatch(/尚未点评：党员一、.* 等 30 个\n/);
  });
});

it('dutiesJson has the same figures, whole', async () => {
  const data = JSON.parse(dutiesJson(dutiesOf(await siteOf(voteTree())))) as Record<string, unknown>;
  expect(data).toMatchObject({
    name: '青石先锋',
    news: { least: 3, running: '2026-11' },
    comments: [
      { board: 'dangyuan-2026', reviewed: 1, missing: ['石小山'] },
      { board: 'zhen-2026', reviewed: 1 },
    ],
    overdue: [
      {
        id: 'zhongxue',
        pledges: [{ pledge: 'dangyuan-2026/3', limit: '2026-06-30', daysLate: 143 }, { pledge: 'zhen-2026/6' }],
      },
    ],
  });
});
