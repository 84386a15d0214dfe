import sharp from 'sharp';

/** The longer side of what is read: letters of a page of A4 are 30 pixels high there. */
const LONGEST_SIDE = 2600;
/** What no telephone takes. */
const MOST_PIXELS = 120_000_000;
const MOST_SECONDS = 20;
/** Letters of a smaller picture are too small to be read, and it is enlarged. */
const SMALL_SIDE = 900;

/** A picture as a program reads it best: upright, grey, neither huge nor tiny. Undefined for what cannot be read. */
export async function legiblePicture(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'none' });
    const { width = 0, height = 0 } = await picture.metadata();
    if (Math.max(width, height) < SMALLEST_SIDE) return undefined;
    const longest = Math.max(width, height) < SMALL_SIDE ? 2 * Math.max(width, height) : LONGEST_SIDE;
    return await picture
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: longest === LONGEST_SIDE })
      .grayscale()
      .png({ compressionLevel: 1 })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer();
  } catch {
    return undefined;
  }
}

/** Signs and stamps have no sentences in them. */
const SMALLEST_SIDE = 100;
