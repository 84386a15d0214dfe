import { createRequire } from 'node:module';
import { jpegOfPixels, type PlainPhoto, uprightPicture } from '../../media/upright-picture.ts';
import { sourceKind } from '../container/source-kind.ts';
import { Refused } from '../document/refused.ts';

/** What no telephone takes. */
const MOST_PIXELS = 120_000_000;

/**
 * A photo upright, and without what its camera wrote into it: where and when it was taken, by which device. One of HEIC,
 * which pages cannot show, becomes a JPEG. Throws `Refused`.
 */
export async function plainPhoto(bytes: Buffer): Promise<PlainPhoto> {
  try {
    return sourceKind(bytes) === 'heic'
      ? { extension: 'jpg', bytes: await jpegOfHeic(bytes) }
      : await uprightPicture(bytes, MOST_PIXELS);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('照片打不开：文件损坏、不完整，或者大得不像照片。');
  }
}

/** What is used of the library, which has no types. */
interface HeifLibrary {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: { data: Uint8ClampedArray } | null) => void,
  ): void;
  free(): void;
}

/**
 * Decoded by libheif-js 1.23 (sharp has no decoder for it). Measured in November 2026: 12 million pixels of a telephone
 * take 2.3 s and 200 MB. It turns the picture itself.
 */
async function jpegOfHeic(bytes: Buffer): Promise<Buffer> {
  const heif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as HeifLibrary;
  const images = new heif.HeifDecoder().decode(bytes);
  try {
    const [image] = images;
    if (!image) throw new Refused('照片打不开：HEIC 损坏，或者是这个程序不认识的一种。请在手机上另存为 JPG。');
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > MOST_PIXELS) throw new Refused('照片打不开：大得不像照片。');
    const data = await new Promise<Uint8ClampedArray>((resolve, reject) => {
      image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (shown) => {
        if (shown) resolve(shown.data);
        else reject(new Refused('照片打不开：HEIC 损坏。'));
      });
    });
    return await jpegOfPixels(Buffer.from(data.buffer), width, height);
  } finally {
    for (const image of images) image.free();
  }
}
