import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { newFolder } from '../../testing/tree.ts';
import { colourAt, twoHalves } from '../testing/pictures.ts';
import { cardPicture } from './card-picture.ts';
import { drawCard, PORTRAIT } from './draw-card.ts';
import { cardFile, type ShareCard } from './share-card.ts';

const CARD: ShareCard = { site: '云岭先锋', kicker: '优秀共产党员', title: ['出诊本'], mark: '郑', below: '郑桂兰' };
const at = (x: number, y: number): [number, number] => [
  (PORTRAIT.left + PORTRAIT.width * x) / 1200,
  (PORTRAIT.top + PORTRAIT.height * y) / 630,
];

it('a card without a portrait is its lettering', async () => {
  expect(await cardPicture(CARD)).toEqual(drawCard(CARD));
});

it('a portrait stands in the place of the surname, upright and whole from edge to edge', async () => {
  const file = join(newFolder(), 'a.jpg');
  writeFileSync(file, await twoHalves(800, 1000).jpeg().toBuffer());
  const card = await cardPicture({ ...CARD, portrait: { file, digest: 'a' } });
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const [left, right, paper] = await Promise.all([
    colourAt(card, ...at(0.05, 0.05)),
    colourAt(card, ...at(0.95, 0.95)),
    colourAt(card, ...at(1.05, 0.5)),
  ]);
  expect(left[0]).toBeGreaterThan(150);
  expect(right[2]).toBeGreaterThan(150);
  expect(Math.min(...paper)).toBeGreaterThan(230);
});

it('its name says which portrait is on it, not where that lies', () => {
  const named = (file: string, digest: string) => cardFile({ ...CARD, portrait: { file, digest } });
  expect(named('/a/x.jpg', '1')).toBe(named('/b/x.jpg', '1'));
  expect(named('/a/x.jpg', '1')).not.toBe(named('/a/x.jpg', '2'));
  expect(named('/a/x.jpg', '1')).not.toBe(cardFile(CARD));
});
