import { describe, expect, it } from 'vitest';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { appraisalText, boardText, itemsText, VOTE_UNITS } from '../../testing/vote-tree.ts';

/** The end of the second quarter of 2026 is long past on the tests' clock. */
const DUE = '2026-06-15';
const kept = (doneAt = '2026-06-10', fields: object = {}) => ({ due: DUE, outcome: '兑现', doneAt, ...fields });
const open = { due: DUE };

/** A board of one village with those pledges. */
const board = (items: readonly object[]): Tree => ({
  'pledges/zhen-2026/index.md': boardText(),
  'pledges/zhen-2026/items.yaml': itemsText(items.map((item) => ({ subject: 'qingshi-cun', ...item }))),
});

const rules = (text: string): Tree => ({ 'site.yaml': `name: 青石先锋\nrules:\n${text}` });
const rollsOf = async (tree: Tree) => (await siteOf({ ...VOTE_UNITS, ...tree })).honourRolls;

/** A vote about the village before the quarter's end: so many satisfied of 100. */
const vote = (satisfied: number, date = '2026-05-01', name = 'v'): Tree => ({
  [`appraisals/${name}.yaml`]: appraisalText({ title: `评议 ${name}`, date }, [
    ['qingshi-cun', '', 100, 100, satisfied, 0, 100 - satisfied, 0],
  ]),
});

describe('a unit is on the red roll', () => {
  const many = (count: number, item: object) => Array.from({ length: count }, () => item);
  it.each<[what: string, tree: Tree, isRed: boolean]>([
    ['with everything kept in time', board([kept(), kept()]), true],
    ['on the last day', board([kept(DUE), kept(DUE)]), true],
    ['not with one pledge: too few', board([kept()]), false],
    ['with nine of ten kept', board([...many(9, kept()), open]), true],
    ['not with eight of nine', board([...many(8, kept()), open]), false],
    ['not with nothing kept', board([open, open]), false],
    ['with nine of ten in time', board([...many(9, kept()), kept('2026-06-20')]), true],
    ['not with one of two late', board([kept(), kept('2026-06-20')]), false],
    [
      'not for what was kept after the quarter: a roll stays as it was',
      board([...many(8, kept()), kept('2026-07-01'), kept('2026-07-01')]),
      false,
    ],
    ['partly kept is not kept', board([kept(), { due: DUE, outcome: '部分兑现', doneAt: DUE, reason: '停工' }]), false],
    [
      'put off is not kept, and counts for its first limit',
      board([kept(), kept(), { due: DUE, outcome: '延期', doneAt: DUE, extendedTo: '2026-09-30', reason: '汛期' }]),
      false,
    ],
    ['satisfied', { ...board([kept(), kept()]), ...vote(90) }, true],
    ['not satisfied', { ...board([kept(), kept()]), ...vote(89) }, false],
    [
      'by the last vote up to the quarter',
      {
        ...board([kept(), kept()]),
        ...vote(50, '2026-02-01', 'a'),
        ...vote(95, '2026-05-01', 'b'),
        ...vote(50, '2026-07-01', 'c'),
      },
      true,
    ],
    [
      'not by a vote after the quarter',
      { ...board([kept(), kept()]), ...vote(50, '2026-06-30', 'a'), ...vote(99, '2026-07-01', 'b') },
      false,
    ],
    [
      'by shares that binary fractions do not hold',
      { ...board([kept(), kept()]), ...vote(57), ...rules('  red:\n    satisfied: 57\n') },
      true,
    ],
    [
      'by the rules of the county',
      { ...board([kept(), open]), ...rules('  red:\n    rate: 50\n    least: 1\n') },
      true,
    ],
  ])('%s', async (_, tree, isRed) => {
    const [roll] = await rollsOf(tree);
    expect(roll!.quarter).toBe('2026q2');
    expect(roll!.units.map(({ unit }) => unit.id)).toEqual(isRed ? ['qingshi-cun'] : []);
    expect(roll!.judged).toEqual({ units: 1, members: 0 });
  });
});

describe('rolls', () => {
  it('are of quarters that are over, the latest first', async () => {
    const rolls = await rollsOf(
      board([
        kept(),
        kept('2026-03-30', { due: '2026-03-31' }),
        kept('2025-12-30', { due: '2025-12-31' }),
        { due: '2026-10-01' },
        { due: '2026-12-31' },
        kept('2026-09-30', { due: '2026-09-30' }),
      ]),
    );
    expect(rolls.map(({ quarter, address }) => [quarter, address])).toEqual(
      ['2026q3', '2026q2', '2026q1', '2025q4'].map((quarter) => [quarter, `/honours/${quarter}/`]),
    );
    expect(rolls.map(({ judged }) => judged.units)).toEqual([1, 1, 1, 1]);
  });

  it('are none where nothing fell due', async () => {
    expect(await rollsOf(board([{ due: '2026-12-31' }]))).toEqual([]);
    expect(await rollsOf({})).toEqual([]);
  });

  it('stand by rate, then by number, then by id', async () => {
    const of = (subject: string, items: readonly object[]) => items.map((item) => ({ subject, ...item }));
    const ten = [...Array.from({ length: 9 }, () => kept()), open];
    const [roll] = await rollsOf(
      board([
        ...of('zhongxue', ten),
        ...of('zhen', [kept(), kept()]),
        ...of('qingshi-cun', [kept(), kept(), kept()]),
        ...of('baishui-cun', [kept(), kept()]),
      ]),
    );
    expect(roll!.units.map(({ unit, due, kept: done }) => `${unit.id} ${done}/${due}`)).toEqual([
      'qingshi-cun 3/3',
      'baishui-cun 2/2',
      'zhen 2/2',
      'zhongxue 9/10',
    ]);
  });

  it('have a yellow part only where the rules want one: units alone, the lowest first', async () => {
    const items = board([
      open,
      open,
      kept(),
      { subject: 'baishui-cun', ...open },
      { subject: 'baishui-cun', ...open },
      { subject: 'zhongxue', ...open },
      { subject: 'zhen', ...kept() },
      { subject: 'zhen', ...kept() },
    ]);
    const members = {
      'pledges/dangyuan/index.md': boardText({ title: '党员', kind: '党员' }),
      'pledges/dangyuan/items.yaml': itemsText([
        { subject: '石大山', ...open },
        { subject: '石大山', ...open },
      ]),
    };
    expect((await rollsOf({ ...items, ...members }))[0]!.yellow).toBeUndefined();
    const [roll] = await rollsOf({ ...items, ...members, ...rules('  yellow:\n    shown: true\n') });
    expect(roll!.yellow!.map(({ unit, member }) => [unit.id, member])).toEqual([
      ['baishui-cun', undefined],
      ['qingshi-cun', undefined],
    ]);
    expect(roll!.judged).toEqual({ units: 4, members: 1 });
    const [both] = await rollsOf({
      ...items,
      ...members,
      ...rules('  yellow:\n    shown: true\n  white:\n    shown: true\n'),
    });
    expect([both!.yellow, both!.white].map((list) => list!.map(({ unit }) => unit.id))).toEqual([
      ['qingshi-cun'],
      ['baishui-cun'],
    ]);
  });

  it('leave out boards that are drafts', async () => {
    expect(
      await rollsOf({ ...board([kept(), kept()]), 'pledges/zhen-2026/index.md': boardText({ draft: true }) }),
    ).toEqual([]);
  });
});

describe('members', () => {
  const members = (unit: string | undefined): Tree => ({
    'pledges/dangyuan/index.md': boardText({ title: '党员', kind: '党员' }),
    'pledges/dangyuan/items.yaml': itemsText(
      [1, 2].map(() => ({ subject: '石大山 村医', ...(unit === undefined ? {} : { unit }), ...kept() })),
    ),
  });
  const voteOn = (...rows: [unit: string, satisfied: number][]): Tree => ({
    'appraisals/v.yaml': appraisalText(
      {},
      rows.map(([unit, satisfied]) => [
        unit,
        unit === 'zhongxue' ? '石小山' : '石大山',
        20,
        20,
        satisfied,
        0,
        20 - satisfied,
        0,
      ]),
    ),
  });

  it.each<[what: string, tree: Tree, names: string[]]>([
    ['without a vote', members('qingshi-cun'), ['石大山']],
    ['by their own vote', { ...members('qingshi-cun'), ...voteOn(['qingshi-cun', 10]) }, []],
    ["not by a namesake's", { ...members('qingshi-cun'), ...voteOn(['baishui-cun', 10]) }, ['石大山']],
    [
      'by the vote in their own unit where the table names none',
      { ...members(undefined), ...voteOn(['qingshi-cun', 10]) },
      [],
    ],
    [
      'by no vote where two of the name were voted on',
      { ...members(undefined), ...voteOn(['qingshi-cun', 10], ['baishui-cun', 20]) },
      ['石大山'],
    ],
    ["not by another's vote", { ...members(undefined), ...voteOn(['zhongxue', 1]) }, ['石大山']],
  ])('are judged %s', async (_, tree, names) => {
    const [roll] = await rollsOf(tree);
    expect(roll!.members.map(({ member }) => member)).toEqual(names);
    expect(roll!.units).toEqual([]);
  });
});
