import { describe, expect, it } from 'vitest';
import { fitPoster } from './poster-fit.ts';
import type { PosterGroup, PosterRow } from './poster.ts';

const row = (row: Partial<PosterRow> = {}): PosterRow => ({
  id: '1',
  subject: ['青石镇双河村党支部'],
  item: '把白水泉的水引到坡上五、六、七组',
  isWide: false,
  standard: '新渠4.2公里全线过水，117户龙头出水，水质检测合格',
  due: ['10月31日'],
  owner: ['何守田', '双河村村党支部书记'],
  state: '已兑现',
  stateName: 'fulfilled',
  results: ['10月22日：三个组当天全部通水', '10月28日兑现'],
  ...row,
});

const group = (rows: PosterRow[], group: Partial<PosterGroup> = {}): PosterGroup => ({
  id: 'shuanghe',
  name: '双河村党支部',
  isStart: true,
  isEnd: true,
  hasSubjects: false,
  hasOwners: true,
  hasResults: true,
  rows,
  sum: '',
  signedOn: '2026年3月12日',
  ...group,
});

const rows = (count: number, each: Partial<PosterRow> = {}) => Array.from({ length: count }, () => row(each));

/** How many rows each sheet has. */
function sheetsOf(all: PosterGroup): number[] {
  const ends = [...fitPoster(all).starts, all.rows.length];
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

describe('sheets of A3', () => {
  it('of ten usual pledges are two, in letters a step smaller, and filled alike', () => {
    expect(fitPoster(group(rows(10))).step).toBeGreaterThan(0);
    expect(sheetsOf(group(rows(10)))).toEqual([5, 5]);
  });

  it('keep the usual letters where smaller ones save nothing', () => {
    expect(fitPoster(group(rows(1)))).toMatchObject({ step: 0, closing: 1, starts: new Set() });
    expect(fitPoster(group(rows(60))).step).toBe(0);
  });

  it('never leave the signature with fewer than three rows', () => {
    for (let count = 4; count < 50; count++) {
      expect(sheetsOf(group(rows(count))).at(-1), `${count} rows`).toBeGreaterThanOrEqual(3);
      expect(fitPoster(group(rows(count))).closing).toBe(3);
    }
  });

  it('hold rows as high as a sheet, and none at all', () => {
    const long = { results: Array.from({ length: 30 }, () => '10月22日：三个组当天全部通水') };
    const sheets = sheetsOf(group(rows(4, long)));
    expect(sheets.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(sheets.every((count) => count > 0)).toBe(true);
    expect(fitPoster(group([]))).toMatchObject({ closing: 0, starts: new Set() });
  });

  it('give a limit of another year its room', () => {
    expect(fitPoster(group(rows(3))).isDueWide).toBe(false);
    expect(fitPoster(group([...rows(3), row({ due: ['2027年2月6日'] })])).isDueWide).toBe(true);
  });

  it('of the rest of a unit that was cut need no room for its name, and its beginning none for a signature', () => {
    const [whole, rest, begin] = [{}, { isStart: false }, { isEnd: false }].map(
      (part) => sheetsOf(group(rows(300), part)).length,
    );
    expect(rest).toBeLessThanOrEqual(whole!);
    expect(begin).toBeLessThanOrEqual(whole!);
    expect(fitPoster(group(rows(300), { isEnd: false })).closing).toBe(0);
  });
});
