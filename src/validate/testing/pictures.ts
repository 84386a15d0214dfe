import sharp from 'sharp';
import { noisy, twoHalves } from '../../media/testing/pictures.ts';

/** A sound photo. */
export const SMALL_PHOTO = await twoHalves(240, 180).jpeg().toBuffer();

/** What is shown in place of a photo in a list. */
export const THUMBNAIL = await twoHalves(120, 80).jpeg().toBuffer();

const photo = await noisy(300, 200).jpeg().toBuffer();

/** A photo whose file ends in the middle. */
export const CUT = photo.subarray(0, photo.length / 2);

/** A photo of more than 20 MB. */
export const HEAVY = Buffer.concat([photo, Buffer.alloc(21 * 1024 * 1024)]);

/** A picture of 54 million pixels in a small file. */
export const GIANT = await twoHalves(9000, 6000).png().toBuffer();

/** A picture that is nothing but a line. */
export const THIN = await twoHalves(1, 40_000).png().toBuffer();

/** An animation of two frames. */
export const ANIMATION = await sharp(
  await Promise.all([twoHalves(40, 30), noisy(40, 30)].map((frame) => frame.png().toBuffer())),
  { join: { animated: true } },
)
  .gif()
  .toBuffer();
