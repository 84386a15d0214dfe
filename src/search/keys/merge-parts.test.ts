import { describe, expect, it } from 'vitest';
import { diceFrom } from '../../workshop/dice.ts';
import { PLACES, ZONE_STARTS } from '../format/zones.ts';
import { KeyFile } from '../query/postings.ts';
import type { UnwrittenKeyFile } from './key-run.ts';
import { mergeParts } from './merge-parts.ts';
import { type Part, PartMaker } from './part.ts';

/** Texts of few letters, the first ones far more often. */
function randomTexts(count: number, seed: string): string[] {
  const dice = diceFrom(seed);
  const letter = () => String.fromCharCode(0x4e00 + Math.floor(dice.next() ** 3 * 300));
  return Array.from({ length: count }, () => Array.from({ length: 1500 }, letter).join(''));
}

const maker = new PartMaker();

const parts = (texts: readonly string[]): Part[] => {
  const all: Part[] = [];
  for (let first = 0; first < texts.length; first += 100)
    all.push(maker.make(texts.slice(first, first + 100).map((text) => ({ title: '', headings: '', text }))));
  return all;
};
const filesOf = (texts: readonly string[]): UnwrittenKeyFile[] => [
  ...mergeParts(parts(texts), { least: 24 * 1024, most: 72 * 1024 }),
];
const texts = randomTexts(700, 'merge');
const files = filesOf(texts);

describe('files of keys', () => {
  it('have every place of every key, in order', () => {
    const opened = files.map(({ bytes }) => new KeyFile(bytes));
    for (const key of [texts[3]!.slice(7, 9), texts[650]!.slice(1000, 1002), texts[99]!.slice(-2)]) {
      const expected = texts.flatMap((text, record) =>
        Array.from(text, (_, at) => at)
          .filter((at) => text.startsWith(key, at))
          .map((at) => record * PLACES + ZONE_STARTS.text + at),
      );
      expect(opened.flatMap((file) => file.find(key, true)).map((places) => [...places])).toEqual([expected]);
    }
  });

  it('are neither small nor large, but for the last and for single keys of many places', () => {
    expect(files.length).toBeGreaterThan(20);
    for (const { bytes, keys } of files) if (keys > 1) expect(bytes.length).toBeLessThan(75 * 1024);
    expect(files.filter(({ bytes }) => bytes.length < 30 * 1024).length).toBeLessThan(files.length / 10);
    expect(files.map(({ first }) => first)).toEqual(files.map(({ first }) => first).sort());
  });

  it('stay as they are where no key of theirs has changed', () => {
    const added = '鿿鿾鿽';
    for (const at of [0, 350, 699]) {
      const text = texts[at]! + added;
      const known = new Set(files.map(({ bytes }) => bytes.toString()));
      const fresh = filesOf(texts.with(at, text)).filter(({ bytes }) => !known.has(bytes.toString()));
      // The last letter before what was added begins another key; the rest are keys of their own.
      expect(fresh.length).toBeLessThanOrEqual(4);
    }
  });

  it('soon end where they ended before, though the first one has grown', () => {
    const known = new Set(files.map(({ first }) => first));
    const letters = ` ${files[0]!.first[0]!.repeat(40)}`;
    expect(filesOf(texts.map((text) => text + letters)).filter(({ first }) => !known.has(first)).length).toBeLessThan(
      5,
    );
  });
});
