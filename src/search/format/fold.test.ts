import { expect, it } from 'vitest';
import { letterVariants } from '../index/variants.ts';
import { foldWith } from './fold.ts';

const fold = foldWith(letterVariants());

it.each([
  ['創先爭優', '创先争优'],
  ['ＧＤＰ　９７．４３％', 'gdp 97.43%'],
  ['Gdp', 'gdp'],
  ['“三亮”‘三比’', '"三亮"\'三比\''],
  ['一\t二\n三\u00a0四', '一 二 三 四'],
  ['云岭县，柳林镇（六合村）', '云岭县,柳林镇(六合村)'],
  ['⽀部党员⼤会 ⻓江', '支部党员大会 长江'],
  ['二○二六 二〇二六 二零二六', '二零二六 二零二六 二零二六'],
  ['买买提•艾力 买买提·艾力', '买买提·艾力 买买提·艾力'],
  ['𠮷野家 İ', '𠮷野家 İ'],
])('%s is read as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('keeps every letter at its place', () => {
  const text = '《２０２６》年，憑“證”進門……🙂 İSTANBUL ﬃ';
  expect(fold(text)).toHaveLength(text.length);
  expect(fold(fold(text))).toBe(fold(text));
});
