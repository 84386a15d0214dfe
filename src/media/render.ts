import sharp, { type Sharp } from 'sharp';
import { withEndMark } from './formats.ts';
import { type Rendition, WIDEST } from './plan.ts';
import { MAX_PIXELS } from './probe.ts';

/** What shows through a transparent picture: the page's paper. */
export const PAPER = '#fdfaf4';

interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/**
 * Makes the given files from an original (jpeg, png, webp, avif or gif): turned as EXIF says,
 * in sRGB, flattened on paper, with no metadata at all. The same original and rendition give the
 * same bytes, whichever other renditions are asked for. Throws what sharp throws on a wreck.
 */
export async function renderPicture(original: Buffer, renditions: readonly Rendition[]): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  if (renditions.length === 0) return made;
  const base = await decode(original, 'truncated').catch((cause: unknown) => {
    const whole = withEndMark(original);
    if (whole === original) throw cause;
    return decode(whole, 'warning');
  });
  const sizes = Map.groupBy(renditions, ({ width, height }) => `${width}x${height}`);
  for (const group of sizes.values()) {
    const pixels = await shrink(base, group[0]!);
    for (const { file } of group) made.set(file, await encode(pixels, file));
  }
  return made;
}

// Every size is cut from one copy of fixed width: a 24-megapixel photo is decoded once, not twelve times.
async function decode(original: Buffer, failOn: 'truncated' | 'warning'): Promise<Pixels> {
  return pixelsOf(
    sharp(original, { failOn, limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize({ width: WIDEST, withoutEnlargement: true })
      // Dark lines on nothing would vanish on the dark theme, so every format stands on paper.
      .flatten({ background: PAPER })
      .toColourspace('srgb'),
  );
}

async function shrink(base: Pixels, { width, height }: Rendition): Promise<Pixels> {
  const whole = Math.abs(height - (base.raw.height * width) / base.raw.width) <= 1;
  const image = sharp(base.data, { raw: base.raw });
  // A crop goes where the eye goes (faces, colour), not blindly to the middle.
  return pixelsOf(
    image.resize(width, height, whole ? { fit: 'fill' } : { fit: 'cover', position: sharp.strategy.attention }),
  );
}

async function encode({ data, raw }: Pixels, file: string): Promise<Buffer> {
  const image = sharp(data, { raw });
  switch (file.slice(file.lastIndexOf('.') + 1)) {
    case 'avif':
      // Measured: full colour at effort 1 is both quicker and closer to the original than 4:2:0 at effort 2, size for
      // size.
      return image.avif({ quality: 50, effort: 1, chromaSubsampling: '4:4:4' }).toBuffer();
    case 'webp':
      return image.webp({ quality: 72, effort: 2 }).toBuffer();
    default:
      return image.jpeg({ quality: 74, mozjpeg: true, progressive: true }).toBuffer();
  }
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return {
    data,
    raw: { width: info.width, height: info.height, channels: info.channels as Pixels['raw']['channels'] },
  };
}
