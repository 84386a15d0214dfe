import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-model.ts';
import { boardText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { posterView } from './poster.ts';
import { boardView } from '../boards/board.ts';
import { subjectOf } from '../../model/links/link-boards.ts';

it('a joint pledge counts once, for the unit that leads, and the other unit lists it', async () => {
  const { boards, units } = await siteOf({
    ...VOTE_UNITS,
    'pledges/a/index.md': boardText({ unit: ['zhen', 'zhongxue'] }),
    'pledges/a/items.yaml': itemsText([{ subject: '青石村党支部、青石中学党总支' }, { subject: 'zhongxue' }]),
  });
  const [board] = boards;
  const [joint, own] = board!.pledges;
  expect(board!.units.map(({ id }) => id)).toEqual(['zhen', 'zhongxue']);
  expect(subjectOf(joint!)).toBe('青石镇青石村党支部、青石中学党总支');
  expect(board!.tally.total).toBe(2);
  expect(units.get('qingshi-cun')!.pledges).toEqual([joint]);
  expect(units.get('zhongxue')!.pledges).toEqual([own]);
  expect(units.get('zhongxue')!.jointPledges).toEqual([joint]);
  expect(['qingshi-cun', 'zhongxue', 'zhen'].map((id) => units.get(id)!.tally.total)).toEqual([1, 1, 2]);
});

it('a joint pledge stands with each of its units: in the filter, on their sheets, and in the numbers asked of them', async () => {
  const site = await siteOf({
    ...VOTE_UNITS,
    'pledges/a/index.md': boardText({ unit: ['zhen', 'zhongxue'] }),
    'pledges/a/items.yaml': itemsText([
      { subject: '青石村党支部、青石中学党总支' },
      { subject: 'qingshi-cun' },
      { subject: 'qingshi-cun' },
    ]),
  });
  const [board] = site.boards;
  const { filters, rows } = boardView({ board: board!, page: 1 }, site);
  expect(filters.find(({ name }) => name === 'unit')!.options.map(({ label }) => label)).toEqual([
    '青石镇青石村党支部（3）',
    '青石中学党总支（1）',
  ]);
  expect(rows).toContain('data-unit="qingshi-cun zhongxue"');
  const sheets = posterView(board!, site).groups.map(({ name, rows: own }) => [name, own.length, own[0]!.item]);
  expect(sheets).toEqual([
    ['青石镇青石村党支部', 3, expect.stringContaining('（与青石中学党总支联合承诺）')],
    ['青石中学党总支', 1, expect.stringContaining('（青石镇青石村党支部牵头联合承诺）')],
  ]);
  expect(board!.tally.total).toBe(3);
});
