import { describe, expect, it } from 'vitest';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import type { ReportData } from '../../schema/kinds/report.ts';
import { contradictions, withReports } from './with-reports.ts';

const ROW: PledgeData = { id: '1', subject: 'a', item: 'b', standard: 'c', due: '2026-10-31', owner: 'd' };
const report = (more: Partial<ReportData>): { data: ReportData } => ({
  data: { pledge: 'x/1', unit: 'a', date: '2026-11-10', ...more },
});
const EXTENDED = { outcome: '延期', extendedTo: '2026-12-20', reason: '汛期停工' } as const;

describe('which result counts', () => {
  const kept = { ...ROW, outcome: '兑现', doneAt: '2026-10-20' } as const;
  it.each([
    { name: 'none', row: ROW, reports: [report({ progress: '还在做' })], expected: [undefined, undefined, undefined] },
    {
      name: "a report's, where the ledger says nothing",
      row: ROW,
      reports: [report({ outcome: '兑现' })],
      expected: ['兑现', '2026-11-10', undefined],
    },
    {
      name: 'the later one, though it is worse',
      row: kept,
      reports: [report({ outcome: '部分兑现', reason: '又漏了' })],
      expected: ['部分兑现', '2026-11-10', '又漏了'],
    },
    {
      name: "the ledger's, where that is later",
      row: kept,
      reports: [report({ ...EXTENDED, date: '2026-10-01' })],
      expected: ['兑现', '2026-10-20', undefined],
    },
    {
      name: 'the latest of several, in whatever order they come',
      row: { ...ROW, ...EXTENDED, doneAt: '2026-10-20' },
      reports: [report({ outcome: '兑现', date: '2026-12-01' }), report({ ...EXTENDED, date: '2026-11-01' })],
      expected: ['兑现', '2026-12-01', undefined],
    },
  ])('$name', ({ row, reports, expected }) => {
    const { outcome, doneAt, reason, extendedTo } = withReports(row, reports).data;
    expect([outcome, doneAt, reason]).toEqual(expected);
    expect(extendedTo).toBe(outcome === '延期' ? EXTENDED.extendedTo : undefined);
  });

  it('progress alone never settles anything, however it sounds', () => {
    const { data, resultFrom } = withReports(ROW, [report({ progress: '全部办成' })]);
    expect([data.outcome, resultFrom]).toEqual([undefined, undefined]);
  });
});

describe('nothing that was said is lost', () => {
  it('tells the progress by days, and results that count no more under their own', () => {
    const first = report({ date: '2026-11-05', progress: '铺了 560 米', ...EXTENDED });
    const last = report({ date: '2026-12-18', outcome: '兑现', progress: '通了' });
    const row: PledgeData = {
      ...ROW,
      outcome: '部分兑现',
      doneAt: '2026-10-31',
      reason: '差 160 米',
      progress: [{ date: '2026-11-01', text: '开工' }],
    };
    const { data, reported, resultFrom } = withReports(row, [first, last]);
    expect(data.progress).toEqual([
      { date: '2026-10-31', text: '结果：部分兑现，原因：差 160 米' },
      { date: '2026-11-01', text: '开工' },
      { date: '2026-11-05', text: '铺了 560 米　结果：延期，延期至2026-12-20，原因：汛期停工' },
      { date: '2026-12-18', text: '通了' },
    ]);
    expect(data.progress!.map((step) => reported.get(step))).toEqual([undefined, undefined, first, last]);
    expect(resultFrom).toBe(last);
    expect(row.progress).toHaveLength(1);
  });

  it('a ledger into which the reports were copied says nothing twice', () => {
    const reports = [report({ date: '2026-11-05', ...EXTENDED }), report({ outcome: '兑现', progress: '通了' })];
    const row = { ...ROW, outcome: '未兑现', doneAt: '2026-10-31', reason: '没有钱' } as const;
    const once = withReports(row, reports).data;
    const twice = withReports(once, reports);
    expect(twice.data).toEqual(once);
    expect(twice.reported.size).toBe(2);
    expect(twice.resultFrom).toBeUndefined();
  });

  it('a result with a photo and no words has a place for the photo', () => {
    const shown = report({ outcome: '兑现', photo: { src: 'a.jpg', alt: '路' } });
    const { data, reported } = withReports(ROW, [shown]);
    expect(data.progress).toEqual([{ date: '2026-11-10', text: '结果：兑现' }]);
    expect(reported.get(data.progress![0]!)).toBe(shown);
  });
});

it('finds every contradiction once, with what stands against it', () => {
  const row = { outcome: '兑现', doneAt: '2026-11-10' } as const;
  const same = report({ outcome: '兑现' });
  const other = report({ outcome: '未兑现', reason: '漏' });
  const later = report({ outcome: '未兑现', reason: '漏', date: '2026-11-11' });
  expect(contradictions(row, [same, other, later])).toEqual([
    { report: other, other: undefined, outcome: '兑现', extendedTo: undefined },
  ]);
  expect(contradictions({}, [same, other])).toEqual([
    { report: other, other: same, outcome: '兑现', extendedTo: undefined },
  ]);
});
