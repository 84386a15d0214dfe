import { boardTree, ledgerRow as row } from '../../../testing/boards.ts';
import { UNIT } from '../../../testing/entries.ts';
import type { Tree } from '../../../testing/tree.ts';
import { newInstallation, type TestInstallation } from '../../publish/testing/installation.ts';
import { openTestDesk, type TestDesk, type TestPerson } from './desk-of-installation.ts';

/** What the ledger of the board `cun` says. */
export const BOARD_ROWS = [
  row('1', { 完成时限: '2026-11-10', 进展: '2026-10-01 开工' }),
  row('2', { 完成时限: '2027-06-30' }),
  row('3', { 承诺主体: '白石村党支部', 完成时限: '2027-03-31' }),
];

/** The secretary of a village, who reports for it, and those who sign. */
const PEOPLE: readonly TestPerson[] = [
  ['mo', '莫小满', '青石村党支部书记', ['供稿'], 'qingshi-cun'],
  ['lin', '林若溪', '县融媒体中心', ['初审']],
  ['deng', '邓与归', '县委组织部', ['供稿', '复审']],
  ['shen', '沈怀谷', '县委宣传部', ['终审']],
];

/** A site that is published with the board `cun` and `more`, and its desk. */
export async function openBoardDesk(more: Tree = {}): Promise<{ installation: TestInstallation; desk: TestDesk }> {
  const installation = await newInstallation();
  await installation.commit(
    {
      'site.yaml': 'name: 青石先锋\ndomain: https://www.qingshi.example\n',
      ...UNIT,
      'units/baishi.yaml': 'name: 白石村党支部\nkind: 党支部\nfield: 机关\n',
      ...boardTree('cun', BOARD_ROWS),
      ...more,
    },
    '第一版',
  );
  const { output } = await installation.push({});
  if (!output.includes('发布完成')) throw new Error(`Not published: ${output}`);
  return { installation, desk: await openTestDesk(installation, PEOPLE) };
}
