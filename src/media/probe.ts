import { sniff, withEndMark } from './formats.ts';
import { type Inside, insideOf, isPicture } from './inside.ts';

/** A check of pictures that are known already does without. */
const loadSharp = async () => (await import('sharp')).default;

/** Largest picture we decode, in pixels of the first frame (50 megapixels). */
export const MAX_PIXELS = 50_000_000;

/**
 * A side may be so many times the other: the longest honest screenshots are 20. Of a thinner one no format holds a copy
 * that is a pixel wide.
 */
export const MOST_THIN = 100;

/** Largest original we take, in bytes (20 MiB). The caller checks it before reading the file. */
export const MAX_BYTES = 20 * 1024 * 1024;

export type PictureProblem = 'not-a-picture' | 'broken' | 'too-many-pixels' | 'too-thin' | 'unsupported';

export interface PictureFacts {
  ok: true;
  /** jpeg, png, webp, avif or gif, from the bytes and not from the name. */
  format: string;
  /** Pixels, after the EXIF turn. */
  width: number;
  height: number;
  hasAlpha: boolean;
  /** True for a picture of several frames: the first is what is published. */
  moves?: boolean;
}

export type Probe = PictureFacts | { ok: false; reason: PictureProblem; inside?: Inside | undefined };

const refuse = (reason: PictureProblem): Probe => ({ ok: false, reason });

/**
 * Looks at a picture and really decodes it once (shrunk while loading where the format can), so that
 * a file cut short by a bad copy is found here and not in a reader's browser.
 *
 * Formats taken: jpeg, png, webp, avif, gif (first frame). Everything else that is a picture is
 * 'unsupported' — SVG too, because it can carry script. Never throws, and never decodes more than
 * MAX_PIXELS: the header is read first.
 */
export async function probePicture(bytes: Buffer): Promise<Probe> {
  const format = sniff(bytes);
  if (format === undefined) {
    const inside = insideOf(bytes);
    return { ok: false, reason: isPicture(inside) ? 'unsupported' : 'not-a-picture', inside };
  }
  try {
    // The limit is ours to apply here, so that a giant is not taken for a broken file.
    const sharp = await loadSharp();
    const header = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
    if (header.width * header.height > MAX_PIXELS) return refuse('too-many-pixels');
    if (Math.max(header.width, header.height) > MOST_THIN * Math.min(header.width, header.height))
      return refuse('too-thin');
    await decode(bytes).catch((cause: unknown) => decodeWithoutEnd(bytes, header.height, cause));
    const { width, height } = header.autoOrient;
    const moves = (header.pages ?? 1) > 1;
    return { ok: true, format, width, height, hasAlpha: header.hasAlpha, ...(moves ? { moves } : {}) };
  } catch {
    return refuse('broken');
  }
}

/** Every row has to be read to make the small picture; throws if some are missing. */
async function decode(bytes: Buffer): Promise<void> {
  const sharp = await loadSharp();
  await sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .resize(64, 64, { fit: 'inside', kernel: 'nearest' })
    .raw()
    .toBuffer();
}

/** A JPEG that lacks its end mark alone: with it, every row is there, and nothing is to be warned of. */
async function decodeWithoutEnd(bytes: Buffer, height: number, cause: unknown): Promise<void> {
  const whole = withEndMark(bytes);
  if (whole === bytes) throw cause;
  const sharp = await loadSharp();
  await sharp(whole, { failOn: 'warning', limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .extract({ left: 0, top: height - 1, width: 1, height: 1 })
    .raw()
    .toBuffer();
}
