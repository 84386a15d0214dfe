import { describe, expect, it } from 'vitest';
import { diceFrom } from '../../workshop/dice.ts';
import { pieceAt } from '../format/keys.ts';
import { PLACES } from '../format/zones.ts';
import { KeyFile } from '../query/postings.ts';
import type { UnwrittenKeyFile } from './key-run.ts';
import { mixed } from './key-table.ts';
import { mergeParts, type NumberedPart } from './merge-parts.ts';
import { keyText, PartMaker } from './part.ts';
import { TIER_WINDOWS, TierBorders } from './tier-borders.ts';

/** Texts of few letters, the first ones far more often. */
function randomTexts(count: number, seed: string): string[] {
  const dice = diceFrom(seed);
  const letter = () => String.fromCharCode(0x4e00 + Math.floor(dice.next() ** 3 * 300));
  return Array.from({ length: count }, () => Array.from({ length: 1500 }, letter).join(''));
}

const maker = new PartMaker();
const SIZE = { least: 4 * 1024, most: 12 * 1024 };
/** Numbers leave room between them. */
const numberOf = (record: number) => record * 3 + 5;

const parts = (texts: readonly string[]): NumberedPart[] => {
  const all: NumberedPart[] = [];
  for (let first = 0; first < texts.length; first += 100) {
    const own = texts.slice(first, first + 100);
    const part = maker.make(
      own.map((text) => ({ title: '', headings: text, text: '' })),
      own.map((_, index) => index * 3),
    );
    all.push({ part, first: numberOf(first), digest: mixed(first) });
  }
  return all;
};
const everything = () => ({ from: 0, to: Infinity });
const filesOf = (texts: readonly string[]): UnwrittenKeyFile[] => [...mergeParts(parts(texts), everything, SIZE)];
const texts = randomTexts(700, 'merge');
const files = filesOf(texts);

const firstOf = ({ start }: UnwrittenKeyFile) => keyText(start.key);

const KEYS = [texts[3]!.slice(7, 9), texts[650]!.slice(1000, 1002), texts[99]!.slice(-2), '一一'];
const HEADINGS = 128;
const placesOf = (key: string) =>
  texts.flatMap((text, record) =>
    Array.from(text, (_, at) => at)
      .filter((at) => text.startsWith(key, at))
      .map((at) => numberOf(record) * PLACES + HEADINGS + at),
  );
const placesIn = (all: readonly UnwrittenKeyFile[], key: string) =>
  all
    .flatMap(({ bytes }) => new KeyFile(bytes).find(key, pieceAt(key, 0)!.whole))
    .flatMap(({ places }) => [...places])
    .sort((a, b) => a - b);

describe('files of keys', () => {
  it('have every place of every key, in order', () => {
    for (const key of KEYS) expect(placesIn(files, key)).toEqual(placesOf(key));
  });

  it('have each place in one tier, wherever a key’s borders lie', () => {
    const many = parts(texts);
    const numbers = texts.map((_, record) => numberOf(record));
    const borders = new TierBorders(
      numbers,
      numbers.map((number) => mixed(number)),
    );
    const tiers = [0, ...TIER_WINDOWS].map((_, tier) => [
      ...mergeParts(many, (chunk) => borders.rangeOf(tier, chunk), SIZE),
    ]);
    for (const key of KEYS) expect(tiers.flatMap((tier) => placesIn(tier, key))).toEqual(placesOf(key));
    for (const tier of tiers) expect(tier.length).toBeGreaterThan(3);
  });

  it('are neither small nor large, though a key has very many places', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const { bytes } of files) expect(bytes.length).toBeLessThan(2 * SIZE.most);
    expect(files.filter(({ bytes }) => bytes.length < SIZE.least).length).toBeLessThan(files.length / 10);
    const firsts = files.map(firstOf);
    expect(firsts).toEqual(firsts.toSorted());
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
    const known = new Set(files.map(firstOf));
    const letters = ` ${firstOf(files[0]!)[0]!.repeat(40)}`;
    const others = filesOf(texts.map((text) => text + letters)).filter((file) => !known.has(firstOf(file)));
    expect(others.length).toBeLessThan(5);
  });
});
