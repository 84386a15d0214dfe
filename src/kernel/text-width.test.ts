import { describe, expect, it } from 'vitest';
import { blankLike, displayWidth, fitting, hasHan, shorten, underline } from './text-width.ts';

describe('the width of text in a terminal', () => {
  it.each([
    ['abc', 3],
    ['标题', 4],
    ['标题: a', 7],
    ['，。：「」', 10],
    ['“—…”', 4],
    ['ｆｕｌｌ', 8],
    ['𠮷', 2],
    ['😀', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(displayWidth(blankLike(text))).toBe(width);
    expect(underline(text)).toHaveLength(Math.max(1, width));
  });

  it('leaves tabs, which the terminal widens itself', () => {
    expect(blankLike('\t标a')).toBe('\t\u3000 ');
  });

  it('cuts text to cells, and to characters', () => {
    expect(fitting('标题abc', 5)).toBe('标题a');
    expect(fitting('标题', 3)).toBe('标');
    expect(shorten('标题很长', 3)).toBe('标题…');
    expect(shorten('标题', 3)).toBe('标题');
  });

  it('knows Han', () => {
    expect([hasHan('标题'), hasHan('a：'), hasHan('')]).toEqual([true, false, false]);
  });
});
