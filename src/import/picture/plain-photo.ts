import { createRequire } from 'node:module';
import { jpegOfPixels, type PlainPhoto, uprightPicture } from '../../media/upright-picture.ts';
import { sourceKind, type SourceKind } from '../../ingest/documents/source-kind.ts';
import { Refused } from '../document/refused.ts';

/** What no telephone takes. */
const MOST_PIXELS = 120_000_000;

/**
 * A photo upright, and without what its camera wrote into it: where and when it was taken, by which device. One of HEIC,
 * which pages cannot show, becomes a JPEG. Throws `Refused`.
 */
export async function plainPhoto(bytes: Buffer): Promise<PlainPhoto> {
  const kind = sourceKind(bytes);
  try {
    return kind === 'heic'
      ? { extension: 'jpg', bytes: await jpegOfHeic(bytes) }
      : await uprightPicture(bytes, MOST_PIXELS);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(OTHERWISE[kind] ?? '不是照片。照片要 JPG、PNG、WebP 的，手机拍的 HEIC 也收。');
  }
}

/** Of what it is said that it is none, what else. */
const OTHERWISE: Partial<Record<SourceKind, string>> = {
  photo: '照片打不开：文件损坏、不完整，或者大得不像照片。',
  heic: '照片打不开：文件损坏、不完整，或者大得不像照片。',
  empty: '是空文件。',
  'other-picture': '这种图片网页显示不了，要用的另存为 JPG 或 PNG。',
};

/** What is used of the library, which has no types. */
interface HeifLibrary {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  heif_colorspace: { heif_colorspace_RGB: unknown };
  heif_chroma: { heif_chroma_interleaved_RGBA: unknown };
  heif_channel: { heif_channel_interleaved: unknown };
  heif_js_decode_image2(handle: unknown, colours: unknown, chroma: unknown): Promise<HeifPixels> | HeifPixels;
  heif_image_release(image: unknown): void;
}

interface HeifImage {
  handle: unknown;
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  free(): void;
}

/** `code`: of an error. */
interface HeifPixels {
  code?: unknown;
  image: unknown;
  channels?: { id: unknown; width: number; height: number; stride: number; data: Uint8Array }[];
}

/**
 * Decoded by libheif-js 1.23 (sharp has no decoder for it). Measured in November 2026: 12 million pixels of a telephone
 * take 2.3 s and 200 MB. It turns the picture itself. Its own `display` throws where nobody catches it.
 */
async function jpegOfHeic(bytes: Buffer): Promise<Buffer> {
  const heif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as HeifLibrary;
  const images = new heif.HeifDecoder().decode(bytes);
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (!image) throw new Refused('照片打不开：HEIC 损坏，或者是这个程序不认识的一种。请在手机上另存为 JPG。');
    if (image.get_width() * image.get_height() > MOST_PIXELS) throw new Refused('照片打不开：大得不像照片。');
    const pixels = await heif.heif_js_decode_image2(
      image.handle,
      heif.heif_colorspace.heif_colorspace_RGB,
      heif.heif_chroma.heif_chroma_interleaved_RGBA,
    );
    const channel = pixels.channels?.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved);
    if (!channel) throw new Refused('照片打不开：HEIC 损坏。');
    const { width, height, stride, data } = channel;
    const rows = Array.from({ length: height }, (_, row) => data.subarray(row * stride, row * stride + width * 4));
    const whole = Buffer.concat(rows);
    heif.heif_image_release(pixels.image);
    return await jpegOfPixels(whole, width, height);
  } finally {
    for (const image of images) image.free();
  }
}
