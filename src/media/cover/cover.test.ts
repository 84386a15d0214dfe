import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CoverKind, coverSvg } from './cover.ts';
import { diceFrom } from './drawing/random.ts';

const FIELDS = [
  '农村',
  '城市社区',
  '机关',
  '事业单位（学校、医院）',
  '国有企业',
  '非公有制企业',
  '社会组织',
  '窗口单位和服务行业',
  undefined,
];
const KINDS: CoverKind[] = ['branch', 'member', 'speech', 'news', 'topic'];
const covers = (count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    coverSvg(`page-${at}`, FIELDS[at % FIELDS.length], KINDS[at % KINDS.length]!),
  );
const pixels = (svg: string, width: number, height: number): Promise<Buffer> =>
  sharp(Buffer.from(svg)).resize(width, height, { fit: 'cover' }).removeAlpha().raw().toBuffer();

/** Mean difference of two pictures, 0 to 255. */
const apart = (one: Buffer, two: Buffer): number =>
  one.reduce((sum, value, at) => sum + Math.abs(value - two[at]!), 0) / one.length;

describe('coverSvg', () => {
  it('draws the same cover for the same page', () => {
    expect(covers(20)).toEqual(covers(20));
  });

  it('holds nothing but plain shapes, and little of them', () => {
    for (const svg of covers(500)) {
      expect(svg).not.toMatch(
        /<(script|style|text|image|use|a|foreignObject)\b|href|url\(|\bid=|\bon\w+=|NaN|undefined|Infinity/,
      );
      expect(svg).not.toMatch(/\d\.\d\d/);
      expect(svg.length).toBeLessThan(4900);
    }
    const all = covers(500);
    expect(all.reduce((sum, svg) => sum + svg.length, 0) / all.length).toBeLessThan(3600);
  });

  it('gives 200 pages 200 different pictures', async () => {
    const seen: Buffer[] = [];
    for (const svg of covers(200)) {
      const small = await pixels(svg, 32, 24);
      expect(seen.every((other) => apart(small, other) > 1.5)).toBe(true);
      seen.push(small);
    }
  }, 60_000);

  it('fills the whole picture and keeps contrast in the middle of a thumbnail', async () => {
    for (const svg of covers(27)) {
      const { isOpaque } = await sharp(Buffer.from(svg)).stats();
      expect(isOpaque).toBe(true);
      const middle = await sharp(await sharp(Buffer.from(svg)).resize(120, 90).png().toBuffer())
        .extract({ left: 30, top: 22, width: 60, height: 50 })
        .greyscale()
        .stats();
      expect(middle.channels[0]!.stdev).toBeGreaterThan(9);
    }
  });

  it('copes with any text as field and seed', () => {
    expect(coverSvg('', '外星基地"><script>', 'topic')).toMatch(
      /^<svg [^>]*>(<(path|circle|g)\b[^<>]*>|<\/g>)+<\/svg>$/,
    );
  });
});

describe('diceFrom', () => {
  it('repeats itself for a seed and differs between neighbours', () => {
    const roll = (seed: string): number[] => Array.from({ length: 5 }, diceFrom(seed).next);
    expect(roll('双河村')).toEqual(roll('双河村'));
    expect(roll('a1')).not.toEqual(roll('a2'));
  });

  it('spreads evenly', () => {
    const dice = diceFrom('spread');
    const bins = Array.from({ length: 10 }, () => 0);
    for (let at = 0; at < 10_000; at++) bins[Math.floor(dice.next() * 10)]!++;
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
