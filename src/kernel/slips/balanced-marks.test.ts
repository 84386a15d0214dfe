import { expect, it } from 'vitest';
import { doubledMarks, unpairedMarks } from './marks.ts';

const SIGNS = [...'《》“”（）()「」【】，。、；！\n '.split(''), '\n\n', '字', '1', '`', 'a](b)', 'https://x（y'];

/** A text in which a mark stands alone in front makes the slow way be taken: it has to find the same behind. */
it('what is balanced has no slips whichever way it is looked at', () => {
  let seed = 7;
  const below = (count: number) => (seed = (seed * 48271) % 0x7fffffff) % count;
  let balanced = 0;
  for (let round = 0; round < 20_000; round++) {
    // Brackets of half width alone are not looked at.
    const text = Array.from({ length: 2 + below(6) }, () => SIGNS[below(SIGNS.length)]!).join('') + '「」';
    const alone = '《\n\n';
    const behind = unpairedMarks(alone + text).slice(1);
    const moved = behind.map(({ start, end, kind }) => ({
      kind,
      start: start - alone.length,
      end: end - alone.length,
    }));
    expect(unpairedMarks(text), JSON.stringify(text)).toEqual(moved);
    if (moved.length === 0) balanced++;
  }
  expect(balanced).toBeGreaterThan(1_000);
});

it('finds doubled marks as one expression does', () => {
  const whole = /([，、；：。])\1+|[，、；：][，、；：。！？]|[。！？][，、；：]/g;
  let seed = 3;
  const below = (count: number) => (seed = (seed * 48271) % 0x7fffffff) % count;
  for (let round = 0; round < 5_000; round++) {
    const text = Array.from({ length: below(12) }, () => '，、；：。！？字'[below(8)]!).join('');
    const expected = Array.from(text.matchAll(whole), ({ 0: found, index }) => [index, index + found.length]);
    expect(doubledMarks(text).map(({ start, end }) => [start, end])).toEqual(expected);
  }
});
