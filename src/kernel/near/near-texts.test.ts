import { describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { nearTexts } from './near-texts.ts';

const pairsOf = (texts: readonly string[], least: number) =>
  nearTexts(
    texts.map((text) => () => text),
    least,
  );

const dice = new TestDice(11);
const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + dice.below(3000))).join('');

describe('texts of which much is the same', () => {
  const text = letters(800);
  const others = Array.from({ length: 30 }, () => letters(800));
  const pairs = (more: readonly string[], least = 0.8) =>
    pairsOf([text, ...others, ...more], least).map(({ first, second }) => [first, second]);

  it('are none among texts that have nothing in common', () => {
    expect(pairs([])).toEqual([]);
  });

  it.each([
    ['the same', text],
    ['with other marks and line ends', text.replace(/(.{20})/g, '$1，\n')],
    ['with a sentence more', text + letters(40)],
    ['without its beginning', text.slice(80)],
    ['in another order', text.slice(400) + text.slice(0, 400)],
  ])('are found: %s', (_, other) => {
    expect(pairs([other])).toEqual([[0, 31]]);
  });

  it('are not those that share a quotation', () => {
    expect(pairs([text.slice(0, 200) + letters(600)])).toEqual([]);
  });

  it('of less than so much are found where that is asked for', () => {
    const half = text.slice(0, 700) + letters(200);
    expect(pairs([half])).toEqual([]);
    expect(pairs([half], 0.6)).toEqual([[0, 31]]);
  });

  it('are not short ones', () => {
    expect(pairsOf(['开会了', '开会了'], 0.8)).toEqual([]);
  });

  it('of a text that is sent in again and again are each found, without comparing all with all', () => {
    const copies = pairsOf(
      Array.from({ length: 300 }, () => text),
      0.8,
    );
    expect(new Set(copies.flatMap(({ first, second }) => [first, second])).size).toBe(300);
    expect(copies.length).toBeLessThan(300 * 9);
  });
});
