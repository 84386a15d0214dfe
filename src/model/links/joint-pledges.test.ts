import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-model.ts';
import { boardText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { subjectOf } from './link-boards.ts';

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
