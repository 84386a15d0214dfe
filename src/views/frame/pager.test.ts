import { describe, expect, it } from 'vitest';
import { archivePagerView, pagerView, type PagerView } from './pager.ts';

const addressOf = (page: number) => `/p/${page}/`;
const labels = ({ steps }: PagerView) =>
  steps.map((step) => (step === undefined ? '…' : step.current ? `[${step.label}]` : step.label)).join(' ');

describe('pagerView', () => {
  it.each([
    [1, 2, '[1] 2'],
    [1, 5, '[1] 2 … 5'],
    [3, 5, '1 2 [3] 4 5'],
    [5, 5, '1 … 4 [5]'],
    [1, 40, '[1] 2 … 40'],
    [20, 40, '1 … 19 [20] 21 … 40'],
    [39, 40, '1 … 38 [39] 40'],
  ])('page %i of %i shows %s', (page, pages, expected) => {
    expect(labels(pagerView(page, pages, addressOf))).toBe(expected);
  });

  it('has a way back and a way on, but for the ends', () => {
    const at = (page: number) => [pagerView(page, 3, String).previous, pagerView(page, 3, String).next];
    expect([at(1), at(2), at(3)]).toEqual([
      [undefined, '2'],
      ['1', '3'],
      ['2', undefined],
    ]);
  });
});

describe('archivePagerView', () => {
  it.each([
    [0, 1, '[最新] 1'],
    [1, 1, '最新 [1]'],
    [0, 2, '[最新] 2 1'],
    [0, 9, '[最新] 9 8 … 1'],
    [9, 9, '最新 [9] 8 … 1'],
    [8, 9, '最新 9 [8] 7 … 1'],
    [7, 9, '最新 … 8 [7] 6 … 1'],
    [5, 9, '最新 … 6 [5] 4 … 1'],
    [2, 9, '最新 … 3 [2] 1'],
    [1, 9, '最新 … 2 [1]'],
  ])('page %i of %i shows %s', (page, pages, expected) => {
    expect(labels(archivePagerView(page, pages, addressOf))).toBe(expected);
  });

  it('leads from the newest to the oldest and back', () => {
    const at = (page: number) => [archivePagerView(page, 3, String).previous, archivePagerView(page, 3, String).next];
    expect([at(0), at(3), at(2), at(1)]).toEqual([
      [undefined, '3'],
      ['0', '2'],
      ['3', '1'],
      ['2', undefined],
    ]);
  });

  it('of a page is the same however many come, but for the last two', () => {
    for (let page = 1; page <= 7; page++)
      expect(archivePagerView(page, 9, addressOf)).toEqual(archivePagerView(page, 40, addressOf));
  });
});
