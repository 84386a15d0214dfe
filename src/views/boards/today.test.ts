import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-model.ts';
import { boardText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { todayView } from './today.ts';

const HEAD = '编号,承诺主体,承诺事项,完成标准,完成时限,责任人,结果,兑现日期\n';
const today = async (...rows: string[]) => {
  const table = HEAD + rows.map((row, index) => `${index + 1},qingshi-cun,${row}\n`).join('');
  const tree = { ...VOTE_UNITS, 'pledges/b/index.md': boardText(), 'pledges/b/items.csv': table };
  return todayView(await siteOf(tree));
};

it('names what is overdue the longest, what is due next, and what was kept last', async () => {
  const items = await today(
    '修桥,通车,2026-10-31,石大山,,',
    '修渠,通水,2026-09-30,石大山,,',
    '装灯,亮灯,2026-11-30,石大山,,',
    '修路,通车,2026-11-25,石大山,,',
    '种树,成活,2026-06-30,石大山,兑现,2026-06-01',
    '清淤,见底,2026-06-30,石大山,兑现,2026-06-20',
  );
  expect(items.map(({ label, days, title, when }) => [label, days, title, when])).toEqual([
    ['逾期', '51 天', '修渠', '2026年9月30日到期'],
    ['即将到期', '还有 5 天', '修路', '2026年11月25日到期'],
    ['已兑现', '153 天前', '清淤', '2026年6月20日兑现'],
  ]);
  expect(items[0]!.href).toMatch(/^\/pledges\/b\/#p-2$/);
});

it('names nothing of which there is none', async () => {
  expect(await today('修桥,通车,2027-10-31,石大山,,')).toEqual([]);
});
