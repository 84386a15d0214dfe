import { beijingTimeOf } from '../../../../kernel/beijing-time.ts';
import { MEMBERS, newRow, nextCount } from '../county.ts';
import { type EditCall, type Edits, HOUR, some, unitId } from './edit-call.ts';

/** Boards, their pledges, and the holidays that move their dates. */
export const BOARD_EDITS: Edits = {
  'report progress': (call) =>
    aRow(
      call,
      (row) =>
        (row['进展'] = [row['进展'], `2026-0${3 + call.dice.below(7)}-11 第 ${nextCount(call.county)} 步`]
          .filter(Boolean)
          .join('\n')),
    ),
  'decide a pledge': (call) =>
    aRow(call, (row) =>
      Object.assign(
        row,
        call.dice.pick([
          { 结果: '', 完成日期: '', 延期至: '', 原因: '' },
          { 结果: '兑现', 完成日期: '2026-09-20', 延期至: '', 原因: '' },
          { 结果: '未兑现', 完成日期: '2026-10-31', 延期至: '', 原因: '停工' },
          { 结果: '延期', 完成日期: '2026-10-31', 延期至: '2027-06-30', 原因: '汛期停工' },
        ]),
      ),
    ),
  'put a pledge off': (call) =>
    aRow(call, (row) => {
      if (row['结果'] === '') row['完成时限'] = call.dice.pick(['2026-10-31', '2026-11-25', '2026-12-31']);
    }),
  'add a report': (call) =>
    some(call, call.county.boards, ({ slug, rows }) =>
      some(call, rows, (row) =>
        call.county.reports.push({
          slug: `report-${nextCount(call.county)}`,
          pledge: `${slug}/${row['编号']}`,
          day: 1 + call.dice.below(9),
          progress: `报了第 ${call.county.count} 步`,
          hasPhoto: call.dice.chance(50),
        }),
      ),
    ),
  'change a report': (call) =>
    some(call, call.county.reports, (report) => (report.progress = `改了第 ${nextCount(call.county)} 步`)),
  'remove a report': ({ county }) => void county.reports.pop(),
  'add a pledge': (call) =>
    some(call, call.county.boards, ({ kind, rows }) => {
      const id = String(nextCount(call.county));
      const unit = unitId(call);
      rows.splice(
        call.dice.below(rows.length + 1),
        0,
        kind === '党员' ? { ...newRow(id, `${call.dice.pick(MEMBERS)} 村医`), 所属单位: unit } : newRow(id, unit),
      );
    }),
  'delete a pledge': (call) =>
    some(
      call,
      call.county.boards.filter(({ rows }) => rows.length > 1),
      ({ rows }) => rows.splice(call.dice.below(rows.length), 1),
    ),
  'add many pledges': ({ county, dice }) => {
    const { rows } = county.boards[0]!;
    for (let index = 0; index < 40; index++) rows.push(newRow(String(nextCount(county)), dice.pick(county.units).id));
  },
  'change a board': (call) =>
    some(call, call.county.boards, (board) => {
      board.title = `第 ${nextCount(call.county)} 块公示栏`;
      board.intro = '换了开头的话，讲双承诺。';
    }),
  'add a board': (call) =>
    call.county.boards.push({
      slug: `board-${nextCount(call.county)}`,
      title: `新公示栏 ${call.county.count}`,
      kind: '党组织',
      unit: unitId(call),
      publishedAt: beijingTimeOf(new Date(call.now + (call.dice.below(60) - 20) * HOUR)),
      fields: {},
      intro: '新的承诺。',
      rows: [newRow('1', unitId(call)), newRow('2', unitId(call))],
    }),
  'remove a board': ({ county }) => {
    if (county.boards.length > 2) county.boards.pop();
  },
  'change the holidays': ({ county, dice }) =>
    (county.holidays[0]!.to = dice.pick(['2026-10-03', '2026-10-07', '2026-10-08'])),
};

function aRow(call: EditCall, change: (row: Record<string, string>) => void): void {
  some(call, call.county.boards, ({ rows }) => some(call, rows, change));
}
