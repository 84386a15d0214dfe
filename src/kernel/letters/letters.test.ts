import { describe, expect, it } from 'vitest';
import { foldedText, foldLetters, radicalPairs } from './letters.ts';

describe('letters that look right', () => {
  it.each([
    ['radicals of Kangxi', '⽀部党员⼤会', '支部党员大会'],
    ['radicals of the supplement', '⼈⺠群众⻓⻚⻔', '人民群众长页门'],
    ['compatibility ideographs', '\uf9e8\ufa0c\u{2f800}', '裡兀丽'],
    ['letters with marks of their own', 'lu\u0308\u030chua\u0300', 'lǚhuà'],
    ['blanks of other widths', '甲\u00a0乙\u2003丙\u202f丁', '甲 乙 丙 丁'],
    ['the old GBK', '陈\ue863', '陈䶮'],
    ['the old GBK, beyond the first plane', '\ue816', '\u{20087}'],
    ['points of Word', '\uf0b7甲', '•甲'],
  ])('are made what they look like: %s', (_, typed, text) => {
    expect(foldLetters(typed)).toBe(text);
  });

  it.each(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u180e', '\u3164', '\u{e0041}'])(
    'and those without width go: %j',
    (letter) => {
      expect(foldLetters(`党${letter}支${letter}${letter}部`)).toBe('党支部');
    },
  );

  it.each([
    ['Han, marks, full width, ideographic blanks', '“重要”——１２３，（甲）…\n\t乙　丙'],
    ['emoji of several parts', '👨‍👩‍👧 👍🏽 ❤️‍🔥'],
    ['a flag', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}'],
    ['Uyghur', 'ئۇي\u200cغۇر'],
    ['Mongolian', 'ᠮᠣᠩ\u180bᠭ\u200dᠣᠯ'],
    ['what is refused elsewhere', '甲\u202e\ufffd\u0008'],
    ['letters of private use that nobody knows', '\ue000'],
  ])('others stay: %s', (_, text) => {
    expect(foldLetters(text)).toBe(text);
  });

  it('are folded once for all', () => {
    const every = Array.from({ length: 0x11000 }, (_, code) => String.fromCodePoint(code === 0xa ? 0x20 : code)).join(
      '甲',
    );
    expect(foldLetters(foldLetters(every))).toBe(foldLetters(every));
  });

  it('have a pair each for tables that fold letter by letter', () => {
    const pairs = radicalPairs();
    for (let at = 0; at < pairs.length; at += 2) expect(foldLetters(pairs[at]!)).toBe(pairs[at + 1]);
  });
});

describe('places', () => {
  it('are those that were typed', () => {
    const typed = '甲\u200b乙丙\u00ad\u00ad丁\ue816戊';
    const { text, typedOffset } = foldedText(typed);
    for (const letter of '甲乙丙丁戊') expect(typedOffset!(text.indexOf(letter))).toBe(typed.indexOf(letter));
  });

  it('need no table where nothing moved', () => {
    expect(foldedText('⽀部\u00a0甲').typedOffset).toBeUndefined();
  });
});
