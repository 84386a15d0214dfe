import { describe, expect, it } from 'vitest';
import { isTimelineHeading, lineDate } from './timeline-dates.ts';

it.each([
  ['大事记', true],
  ['青石渠大事记', true],
  ['大事记怎样写', false],
])('the heading %s', (heading, isOne) => {
  expect(isTimelineHeading(heading)).toBe(isOne);
});

describe('what a line begins with', () => {
  it.each([
    ['2019年3月：提出', '2019年3月', '2019-03', '提出'],
    ['2019年3月12日，提出', '2019年3月12日', '2019-03-12', '提出'],
    ['2019-03-12: 提出', '2019-03-12', '2019-03-12', '提出'],
    ['2019.3 提出', '2019.3', '2019-03', '提出'],
    ['2026 年 3 月 12 日　通水', '2026 年 3 月 12 日', '2026-03-12', '通水'],
    ['二〇一九年三月：提出', '二〇一九年三月', '2019-03', '提出'],
    ['2019：提出', '2019', '2019', '提出'],
    ['2019年3月至5月：修', '2019年3月至5月', '2019-03', '修'],
    ['2019—2021年，修', '2019—2021年', '2019', '修'],
    ['2019年6月下旬：修', '2019年6月下旬', '2019-06', '修'],
    ['2020年春，修', '2020年春', '2020', '修'],
    ['2021年底：修', '2021年底', '2021', '修'],
    ['2019年3月动工', '2019年3月', '2019-03', '动工'],
    ['2019年', '2019年', '2019', ''],
  ])('%s', (line, label, day, rest) => {
    const found = lineDate(line);
    expect(found).toMatchObject({ label, day });
    expect(line.slice((found as { length: number }).length)).toBe(rest);
  });

  it.each([
    ['2019年13月：提出', 'calendar'],
    ['2020-02-30：提出', 'calendar'],
    ['第二年动工', undefined],
    ['2019户通水', undefined],
    ['', undefined],
  ])('%s is no date', (line, found) => {
    expect(lineDate(line)).toBe(found);
  });
});
