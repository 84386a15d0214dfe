import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { drawCard, lettersMissingOn } from './draw-card.ts';
import { cardFile, type ShareCard } from './share-card.ts';

const CARD: ShareCard = { site: '云岭先锋', kicker: '动态', title: ['渠水', '上了', '青石坡'], below: '2026年11月6日' };
const LONG = Array.from({ length: 40 }, () => '把剩下的');

/** How much of a part of a card is not paper, 0 to 1. */
async function inkIn(card: ShareCard, left: number, top: number, width: number, height: number): Promise<number> {
  const pixels = await sharp(drawCard(card)).extract({ left, top, width, height }).greyscale().raw().toBuffer();
  return pixels.reduce((sum, value) => sum + (value < 200 ? 1 : 0), 0) / pixels.length;
}

describe('drawCard', () => {
  it.each<[string, ShareCard]>([
    ['a usual one', CARD],
    ['one with figures', { ...CARD, figures: [{ value: '100000', label: '项承诺' }] }],
    ['one with a surname of two letters', { ...CARD, mark: '欧阳' }],
    ['one without anything', { site: '', kicker: '', title: [], below: '' }],
    [
      'one that is far too long',
      { site: '云'.repeat(90), kicker: '岭'.repeat(90), title: LONG, below: '坡'.repeat(200) },
    ],
    ['one in a single phrase', { ...CARD, title: ['好'.repeat(300)] }],
    ['one with what no letters are', { ...CARD, title: ['\u200b\n\u0301 <svg onload=x>'] }],
  ])('%s is a small PNG of 1200 by 630', async (_, card) => {
    const png = drawCard(card);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
    expect(drawCard(card)).toEqual(png);
  });

  it('keeps its margins, however long a text is', async () => {
    const card = { site: '云'.repeat(90), kicker: '岭'.repeat(90), title: LONG, below: '坡'.repeat(200), mark: '郑' };
    expect(await inkIn(card, 1120, 0, 80, 630)).toBe(0);
    expect(await inkIn(card, 24, 0, 70, 630)).toBe(0);
  });

  it('writes letters of names that few fonts have', async () => {
    expect(lettersMissingOn({ ...CARD, title: ['䶮镕𬭎𫖮㐂堃'] })).toEqual([]);
    expect(await inkIn({ ...CARD, title: ['䶮'] }, 96, 150, 200, 340)).toBeGreaterThan(0.05);
  });

  it('tells a letter that it cannot write, and leaves out the whole title rather than the letter', () => {
    const card = { ...CARD, title: ['𠮷家', '坪的路'] };
    expect(lettersMissingOn(card)).toEqual(['𠮷']);
    expect(drawCard(card)).toEqual(drawCard({ ...card, title: [card.kicker] }));
  });

  // Whoever changes how cards look raises CARD_RECIPE too: browsers keep a file under its name for a year.
  it('draws the same bytes on every machine', () => {
    expect(digestOf(drawCard(CARD)).slice(0, 16)).toBe('6a6bf99dec07f0dc');
  });
});

it('the name of a card holds all that stands on it', () => {
  const others: ShareCard[] = [
    { ...CARD, site: '别的' },
    { ...CARD, title: ['渠水上了', '青石坡'] },
    { ...CARD, mark: '郑' },
    { ...CARD, figures: [{ value: '1', label: '项' }] },
    { ...CARD, below: '' },
  ];
  expect(new Set([CARD, ...others].map(cardFile)).size).toBe(6);
});
