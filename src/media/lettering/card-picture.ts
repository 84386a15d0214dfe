import sharp from 'sharp';
import { MAX_PIXELS } from '../probe.ts';
import { drawCard, PORTRAIT } from './draw-card.ts';
import type { ShareCard } from './share-card.ts';

/** The card as it is sent: with the portrait, where the person has one. */
export async function cardPicture(card: ShareCard): Promise<Buffer> {
  const lettering = drawCard(card);
  if (!card.portrait) return lettering;
  const { width, height, left, top } = PORTRAIT;
  const photo = await sharp(card.portrait.file, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(width, height, { fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  return sharp(lettering)
    .composite([{ input: photo, left, top }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
