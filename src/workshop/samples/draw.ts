import sharp from 'sharp';
import { diceFrom } from '../dice.ts';
import { Easel } from './drawing/easel.ts';
import type { Scene } from './scenes/scene.ts';

const MOST = 180_000;

/** A scene as a JPEG of 1600x1000, at most 180 kB. The same scene and seed give the same bytes. */
export async function drawSample(scene: Scene, seed: string): Promise<Buffer> {
  const easel = new Easel();
  const light = scene(easel, diceFrom(seed));
  const pixels = await sharp(Buffer.from(easel.print(light)), { unlimited: true })
    .extract({ left: 20, top: 12, width: 1600, height: 1000 })
    .flatten({ background: '#fdfaf4' })
    // Paper grain and corner shade cost some light; this gives it back.
    .modulate({ brightness: 1.05, saturation: 1.12 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let quality = 82; ; quality -= 4) {
    const bytes = await sharp(pixels.data, { raw: pixels.info }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= MOST || quality <= 60) return bytes;
  }
}
