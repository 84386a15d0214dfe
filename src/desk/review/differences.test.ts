import { expect, it } from 'vitest';
import { textDifferences } from './differences.ts';

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
