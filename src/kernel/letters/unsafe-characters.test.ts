import { describe, expect, it } from 'vitest';
import { findUnsafeCharacters, withoutUnsafe } from './unsafe-characters.ts';

const found = (text: string) =>
  findUnsafeCharacters(text).map(
    ({ start, end, code, isRefused }) => `${start}-${end} ${code}${isRefused ? ' refused' : ''}`,
  );

describe('characters that a text must not hold', () => {
  it.each([
    ['a control character', '甲\u0007乙', '1-2 U+0007 refused'],
    ['NUL', '\0', '0-1 U+0000 refused'],
    ['vertical tab', '甲\u000b', '1-2 U+000B refused'],
    ['carriage return', '甲\r', '1-2 U+000D refused'],
    ['DEL', '\u007f', '0-1 U+007F refused'],
    ['C1', '甲\u0080乙', '1-2 U+0080 refused'],
    ['next line', '\u0085', '0-1 U+0085 refused'],
    ['line separator', '甲\u2028乙', '1-2 U+2028 refused'],
    ['noncharacter', '乙\uffff', '1-2 U+FFFF refused'],
    ['noncharacter between letters', '\ufdd0', '0-1 U+FDD0 refused'],
    ['noncharacter of a higher plane', '😀\u{1fffe}', '2-4 U+1FFFE refused'],
    ['high surrogate alone', '甲\ud83d', '1-2 U+D83D refused'],
    ['low surrogate alone', '\ude00甲', '0-1 U+DE00 refused'],
    ['override of direction', '甲\u202e乙', '1-2 U+202E refused'],
    ['isolate', '\u2066', '0-1 U+2066 refused'],
    ['direction mark, as Windows puts it before dates', '\u200e2026/7/1', '0-1 U+200E refused'],
    ['space without width', '甲\u200b乙', '1-2 U+200B'],
    ['byte order mark inside', '甲\ufeff', '1-2 U+FEFF'],
    ['private use', '甲\ue000', '1-2 U+E000'],
    ['private use of a higher plane', '\u{f0000}', '0-2 U+F0000'],
    ['tag, which hides text', '甲\u{e0041}', '1-3 U+E0041'],
    ['soft hyphen', '\u00ad', '0-1 U+00AD'],
    ['joiner between Han', '甲\u200d乙', '1-2 U+200D'],
    ['blank letter', '\u3164', '0-1 U+3164'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['Han, marks, full-width', '“重要”——１２３，（甲）…\n\t乙　丙\u00a0丁'],
    ['emoji of several parts', '👨‍👩‍👧 👍🏽 ❤️‍🔥'],
    ['a variant of Han', '葛\u{e0100}城'],
    ['Uyghur with direction marks', 'ئۇيغۇر\u200f (2026)'],
    ['Mongolian with its joiner and selector', 'ᠮᠣᠩ\u180bᠭ\u200dᠣᠯ'],
    ['Han beyond the first plane', '𠮷野家'],
  ])('%s is left alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are reported once where they stand in a row', () => {
    expect(found(`甲${'\u200b'.repeat(5)}乙\u200b\u200c`)).toEqual(['1-6 U+200B', '7-8 U+200B', '8-9 U+200C']);
  });

  it('have Chinese names', () => {
    for (const { name } of findUnsafeCharacters('\0\u0001\u0008\u00ad\u061c\u202e\ufdd0\ud800\ue000\u{e0041}\u206a'))
      expect(name).toMatch(/^[\p{Script=Han}（）]+$/u);
  });

  it('are shown as one sign each, in their place', () => {
    expect(withoutUnsafe('甲\u202e乙\ud800\u{1ffff}丙')).toBe('甲\ufffd乙\ufffd\ufffd\ufffd丙');
    expect(withoutUnsafe('甲乙')).toBe('甲乙');
  });

  it('are found in megabytes at once, also where everything is one', () => {
    expect(findUnsafeCharacters('\u200b甲'.repeat(500_000))).toHaveLength(500_000);
    expect(withoutUnsafe('\u200b'.repeat(1_000_000))).toHaveLength(1_000_000);
  });
});
