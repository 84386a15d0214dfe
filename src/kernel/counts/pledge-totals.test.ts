import { expect, it } from 'vitest';
import { pledgeTotals } from './pledge-totals.ts';

const found = (text: string) => pledgeTotals(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['今年全县村（社区）公开承诺63项，都贴在墙上。', ['63项']],
  ['63项公开承诺都上了墙。', ['63项']],
  ['一共六十三项承诺，一项一张纸。', ['六十三项']],
  ['公示栏上承诺事项63项。', ['63项']],
])('says how many there are: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  '公开承诺63项，已兑现40项。'.slice(7),
  '其中双河村公开承诺12项。',
  '已经兑现的公开承诺40项。',
  '去年公开承诺58项。',
  '近60项公开承诺。',
  '每个村公开承诺3项。',
  '公开承诺60多项。',
  '收到公开承诺的意见63条。',
  '全县修路63项。',
  '街道已经到期的九项公开承诺逐项评诺',
])('says something else: %s', (text) => {
  expect(found(text)).toEqual([]);
});
