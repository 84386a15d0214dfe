import { describe, expect, it } from 'vitest';
import { type ModelOptions, siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { appraisalText, VOTE_UNITS } from '../../testing/vote-tree.ts';

/** A vote about one village: of 100 ballots so many were satisfied. */
const vote = (slug: string, date: string, satisfied: number, fields: object = {}): Tree => ({
  [`appraisals/${slug}.yaml`]: appraisalText({ title: `评议 ${slug}`, date, ...fields }, [
    ['qingshi-cun', '', 100, 100, satisfied, 0, 100 - satisfied, 0],
  ]),
});

const standings = async (tree: Tree, options?: ModelOptions) => {
  const { appraisals } = await siteOf({ ...VOTE_UNITS, ...tree }, options);
  return Object.fromEntries(
    appraisals.map(({ slug, results }) => [
      slug,
      results
        .map(({ standing, madeUpBy }) => [standing, madeUpBy?.appraisal.slug].filter(Boolean).join(' by '))
        .join(', '),
    ]),
  );
};

describe('the standing of a result', () => {
  it.each<[what: string, tree: Tree, expected: Record<string, string>]>([
    ['at the threshold', vote('a', '2026-03-01', 90), { a: 'good' }],
    ['below it', vote('a', '2026-03-01', 89), { a: 'remedy' }],
    [
      'made up by a later vote',
      { ...vote('a', '2026-03-01', 80), ...vote('b', '2026-05-01', 95) },
      { a: 'made-up by b', b: 'good' },
    ],
    [
      'made up by the first good one',
      {
        ...vote('a', '2026-03-01', 80),
        ...vote('b', '2026-05-01', 85),
        ...vote('c', '2026-06-01', 95),
        ...vote('d', '2026-07-01', 99),
      },
      { a: 'made-up by c', b: 'made-up by c', c: 'good', d: 'good' },
    ],
    [
      'not made up by an earlier one',
      { ...vote('a', '2026-03-01', 95), ...vote('b', '2026-05-01', 80) },
      { a: 'good', b: 'remedy' },
    ],
    [
      'a new fall after a remedy',
      { ...vote('a', '2026-03-01', 80), ...vote('b', '2026-05-01', 95), ...vote('c', '2026-06-01', 70) },
      { a: 'made-up by b', b: 'good', c: 'remedy' },
    ],
    [
      'not made up on the same day',
      { ...vote('b', '2026-03-01', 80), ...vote('a', '2026-03-01', 95) },
      { a: 'good', b: 'remedy' },
    ],
    [
      'not by a draft',
      { ...vote('a', '2026-03-01', 80), ...vote('b', '2026-05-01', 95, { draft: true }) },
      { a: 'remedy' },
    ],
    [
      'not by one that is due later',
      { ...vote('a', '2026-03-01', 80), ...vote('b', '2026-05-01', 95, { publishedAt: '2026-12-01' }) },
      { a: 'remedy' },
    ],
    [
      'by the threshold of the county',
      { ...vote('a', '2026-03-01', 57), 'site.yaml': 'name: 青石先锋\nrules:\n  satisfied: 57\n' },
      { a: 'good' },
    ],
  ])('%s', async (_, tree, expected) => {
    expect(await standings(tree)).toEqual(expected);
  });

  it('of a member is not that of the unit, nor that of a namesake', async () => {
    const both = appraisalText({ title: '一' }, [
      ['qingshi-cun', '', 20, 20, 5, 5, 5, 5],
      ['qingshi-cun', '石大山', 20, 20, 5, 5, 5, 5],
      ['baishui-cun', '石大山', 20, 20, 20, 0, 0, 0],
    ]);
    const again = appraisalText({ title: '二', date: '2026-09-01' }, [['qingshi-cun', '石大山', 20, 20, 19, 1, 0, 0]]);
    expect(await standings({ 'appraisals/a.yaml': both, 'appraisals/b.yaml': again })).toEqual({
      a: 'remedy, made-up by b, good',
      b: 'good',
    });
  });

  it('is withheld below ten ballots, and such a vote makes up for nothing', async () => {
    const few = appraisalText({ title: '二', date: '2026-09-01' }, [['qingshi-cun', '', 9, 9, 9, 0, 0, 0]]);
    expect(await standings({ ...vote('a', '2026-03-01', 80), 'appraisals/b.yaml': few })).toEqual({
      a: 'remedy',
      b: 'withheld',
    });
  });
});

describe('appraisals', () => {
  it('stand with the latest first, and results about units on the units', async () => {
    const site = await siteOf({
      ...VOTE_UNITS,
      ...vote('b', '2026-03-01', 80),
      ...vote('c', '2026-03-01', 80),
      ...vote('a', '2026-05-01', 95),
      'appraisals/m.yaml': appraisalText({ title: '党员', date: '2026-06-01' }, [
        ['qingshi-cun', '石大山', 20, 20, 20, 0, 0, 0],
      ]),
    });
    expect(site.appraisals.map(({ slug }) => slug)).toEqual(['m', 'a', 'b', 'c']);
    expect(site.units.get('qingshi-cun')!.appraisals.map(({ appraisal }) => appraisal.slug)).toEqual(['a', 'b', 'c']);
    expect(site.units.get('zhen')!.appraisals).toEqual([]);
  });

  it('leave out of every sum what they do not tell: the difference would tell it', async () => {
    const text = appraisalText({}, [
      ['qingshi-cun', '', 60, 58, 40, 12, 3, 1],
      ['baishui-cun', '', 9, 9, 1, 0, 0, 8],
      ['zhongxue', '', 8, 8, 8, 0, 0, 0],
    ]);
    const [appraisal] = (await siteOf({ ...VOTE_UNITS, 'appraisals/a.yaml': text })).appraisals;
    expect(appraisal!.total).toEqual({ valid: 56, options: { excellent: 40, good: 12, fair: 3, poor: 1 } });
    expect([...appraisal!.byField].map(([{ id }, { valid }]) => [id, valid])).toEqual([['nongcun', 56]]);
    expect(appraisal!.results.map(({ satisfied }) => satisfied === undefined)).toEqual([false, true, true]);
  });

  it('show drafts in previews only', async () => {
    const tree = { ...VOTE_UNITS, ...vote('a', '2026-03-01', 80, { draft: true }) };
    expect((await siteOf(tree)).appraisals).toEqual([]);
    expect((await siteOf(tree, { previews: true })).appraisals.map(({ withheld }) => withheld)).toEqual(['是草稿']);
  });
});

it('rates that were published without ballots are in no sum, and stand where they belong', async () => {
  const { appraisals, units } = await siteOf({
    ...VOTE_UNITS,
    'appraisals/a.yaml':
      'title: 评议\norganiser: 县委\ndate: 2026-06-10\nmethod: 投票\nsource: 县统计局\nrows:\n' +
      '  - {unit: qingshi-cun, issued: 20, returned: 20, valid: 20, excellent: 20, good: 0, fair: 0, poor: 0}\n' +
      '  - {unit: baishui-cun, rate: 61.20%, source: 县电视台}\n' +
      '  - {field: 农村, rate: 97.43%}\n' +
      '  - {field: 全县, rate: 96.1%}\n',
  });
  const [appraisal] = appraisals;
  expect(appraisal!.total.valid).toBe(20);
  expect([...appraisal!.byField.values()].map(({ valid }) => valid)).toEqual([20]);
  expect(appraisal!.results.map(({ unit, standing }) => [unit.id, standing])).toEqual([['qingshi-cun', 'good']]);
  expect(appraisal!.rates.map(({ unit, field, rate, source }) => [unit?.id, field?.name, rate, source])).toEqual([
    ['baishui-cun', undefined, '61.20', '县电视台'],
    [undefined, '农村', '97.43', '县统计局'],
    [undefined, undefined, '96.1', '县统计局'],
  ]);
  expect(units.get('baishui-cun')!.rates.map(({ rate }) => rate)).toEqual(['61.20']);
});
