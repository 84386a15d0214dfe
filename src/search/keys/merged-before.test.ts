import { describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { diceFrom } from '../../workshop/dice.ts';
import { changedKeys, type TierParts } from './changed-keys.ts';
import { mixed } from './key-table.ts';
import { mergeParts, type NumberedPart } from './merge-parts.ts';
import { mergeChanged, type MergedFile } from './merged-before.ts';
import { PartMaker } from './part.ts';
import { TierBorders } from './tier-borders.ts';

const SIZE = { least: 1024, most: 3 * 1024 };
const PART = 40;
const maker = new PartMaker();
const dice = diceFrom('merged before');
const letter = () => String.fromCharCode(0x4e00 + Math.floor(dice.next() ** 3 * 200));
const text = (length: number) => Array.from({ length }, letter).join('');

interface Numbered {
  text: string;
  number: number;
}

/** Parts end where a record's number says so, as those of an index do where its address does. */
function partsOf(records: readonly Numbered[]): NumberedPart[] {
  const parts: NumberedPart[] = [];
  for (let from = 0, to = 1; to <= records.length; to++) {
    const { number } = records[to - 1]!;
    if (to < records.length && (mixed(number) >>> 0) % PART !== 0) continue;
    const own = records.slice(from, to);
    const first = own[0]!.number;
    const part = maker.make(
      own.map((record) => ({ title: '', headings: record.text, text: '' })),
      own.map((record) => record.number - first),
    );
    parts.push({ part, first, digest: mixed(number) });
    from = to;
  }
  return parts;
}

function bordersOf(records: readonly Numbered[]): TierBorders {
  const numbers = records.map(({ number }) => number);
  return new TierBorders(numbers, numbers.map(mixed));
}

const named = ({ start, until, bytes }: { start: MergedFile['start']; until: number; bytes: Uint8Array }) => ({
  start,
  until,
  digest: digestOf(bytes),
});

const idOf = ({ part, first, digest }: NumberedPart) =>
  digestOf(
    JSON.stringify([first, digest, [...part.keys], [...part.streams.lows.bytes], [...part.streams.steps.bytes]]),
  );

const EDITS: Readonly<Record<string, (records: Numbered[]) => Numbered[]>> = {
  'a text changed': (records) => {
    const at = Math.floor(dice.next() * records.length);
    return records.with(at, { ...records[at]!, text: `${records[at]!.text}${text(30)}` });
  },
  'a letter before all others': (records) => {
    const first = String.fromCharCode(0x3400 + dice.next() * 50);
    return records.with(3, { ...records[3]!, text: `${records[3]!.text}鿿${first}` });
  },
  'one more, the newest': (records) => [...records, { text: text(200), number: records.at(-1)!.number + 3 }],
  // Its part has another digest, and for nearly all keys nothing else.
  'one more of a single letter': (records) => [...records, { text: '鿿', number: records.at(-1)!.number + 3 }],
  'one more in the middle': (records) => {
    const at = Math.floor(dice.next() * (records.length - 1));
    return records.toSpliced(at + 1, 0, { text: text(200), number: records[at]!.number + 1 });
  },
  'one less': (records) => records.toSpliced(Math.floor(dice.next() * records.length), 1),
  'the newest taken away': (records) => records.slice(0, -1),
  'nothing at all': (records) => records,
};

describe('merging what was merged before', () => {
  it('gives the files that merging everything gives, whatever was changed', () => {
    let records = Array.from({ length: 1200 }, (_, index): Numbered => ({ text: text(80), number: index * 3 + 5 }));
    let before: { tier: TierParts; files: MergedFile[] } | undefined;
    let spared = 0;
    const names = Object.keys(EDITS);
    for (let step = 0; step <= 2 * names.length; step++) {
      if (step > 0) records = EDITS[names[step % names.length]!]!(records);
      const borders = bordersOf(records);
      const tier: TierParts = { parts: partsOf(records), rangeOf: (chunk) => borders.rangeOf(0, chunk) };
      const whole = [...mergeParts(tier.parts, tier.rangeOf, SIZE)].map(named);
      if (before) {
        const [old, now] = [before.tier.parts, tier.parts].map(
          (parts) => new Map(parts.map((one) => [idOf(one), one])),
        );
        const changed = {
          before: [...old!].flatMap(([id, part]) => (now!.has(id) ? [] : [part])),
          now: [...now!].flatMap(([id, part]) => (old!.has(id) ? [] : [part])),
        };
        const keys = changedKeys(tier, before.tier.rangeOf, changed, SIZE.least);
        // Some files have got lost.
        const isThere = () => step % 3 !== 0 || dice.next() < 0.95;
        const merged = [
          ...mergeChanged(tier.parts, tier.rangeOf, SIZE, { files: before.files, changed: keys, isThere }),
        ];
        spared += merged.filter((file) => 'digest' in file).length;
        expect(
          merged.map((file) => ('digest' in file ? file : named(file))),
          names[step % names.length],
        ).toEqual(whole);
      }
      before = { tier, files: whole };
    }
    expect(spared).toBeGreaterThan(before!.files.length * names.length);
  });
});
