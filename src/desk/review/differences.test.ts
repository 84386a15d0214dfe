import { expect, it } from 'vitest';
import { comparedSides, textDifferences } from './differences.ts';

const shown = (before: string | undefined, now: string) =>
  textDifferences(before, now).map(
    ({ heading, parts }) =>
      `${heading}：${parts.map(({ change, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[change]).join('')}`,
  );

const HEAD = '---\n标题: 渠\n---\n';

it('says which paragraph, and shows the letters that changed', () => {
  expect(
    shown(`${HEAD}一段。\n\n1162块田的册子没有一块不符。\n`, `${HEAD}一段。\n\n1126块田的册子没有一块不符。\n`),
  ).toEqual(['第二段：11[-6-]2[+6+]块田的册子没有一块不符。']);
});

it('a setting, a new paragraph, one that is gone, and one that was written anew', () => {
  expect(shown(`${HEAD}一。\n`, `---\n标题: 渠水\n---\n一。\n`)).toEqual(['设置：标题: 渠[+水+]']);
  expect(shown(`${HEAD}一。\n`, `${HEAD}一。\n\n二。\n`)).toEqual(['第二段：[+二。+]']);
  expect(shown(`${HEAD}一。\n\n二。\n`, `${HEAD}一。\n`)).toEqual(['第二段：[-二。-]']);
  expect(shown(`${HEAD}册子记得清清楚楚，受到一致好评。\n`, `${HEAD}去年春天老冼从外面回来。\n`)).toEqual([
    '第一段：[-册子记得清清楚楚，受到一致好评。-][+去年春天老冼从外面回来。+]',
  ]);
});

it('ends of lines and a byte order mark are no change; nothing to compare with is all new', () => {
  expect(shown(`\ufeff${HEAD}一。\n`.replaceAll('\n', '\r\n'), `${HEAD}一。\n`)).toEqual([]);
  expect(shown(undefined, `${HEAD}一。\n`)).toEqual(['设置：[+标题: 渠+]', '第一段：[+一。+]']);
});

it('numbers of people are not shown', () => {
  expect(shown(`${HEAD}打13812345678。\n`, `${HEAD}打村部电话。\n`).join()).not.toContain('13812345678');
});

it('each of two sides stands whole, with what the other has not marked, and without personal data', () => {
  const marked = (side: { change: string; text: string }[]) =>
    side.map(({ change, text }) => (change === 'same' ? text : `[${text}]`)).join('');
  const both = (theirs: string, mine: string) => {
    const sides = comparedSides(theirs, mine);
    return [marked(sides.theirs), marked(sides.mine)];
  };
  expect(both('渠修了七年，一共三十里。\n\n第二段。', '渠修了八年，一共三十里。\n\n第二段。')).toEqual([
    '渠修了[七]年，一共三十里。\n\n第二段。',
    '渠修了[八]年，一共三十里。\n\n第二段。',
  ]);
  // Nothing is left of the other: nothing need be pointed out.
  expect(both('甲乙丙', '子丑寅')).toEqual(['甲乙丙', '子丑寅']);
  expect(both('', '子丑寅')).toEqual(['', '子丑寅']);
  expect(both('电话13812345678，在村部。', '电话13912345678，在村部。').join('')).not.toMatch(/\d{11}/);
});
