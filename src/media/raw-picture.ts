import sharp from 'sharp';

/** A picture without any format: so many bytes each pixel. */
export interface RawPicture {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

/** As a PNG, quickly. */
export function pngOfPixels(data: Uint8Array, { width, height, channels }: RawPicture): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 1 }).toBuffer();
}

/** As a page takes it: photos as JPEG; what is seen through, or has no colours, without loss. */
export async function fileOfPixels(
  data: Uint8Array,
  { width, height, channels }: RawPicture,
): Promise<{ bytes: Buffer; extension: 'png' | 'jpg' }> {
  const isOpaque = channels !== 4 || data.every((value, index) => index % 4 !== 3 || value === 255);
  const picture = sharp(data, { raw: { width, height, channels } });
  if (channels === 1 || !isOpaque) return { bytes: await picture.png().toBuffer(), extension: 'png' };
  return { bytes: await picture.removeAlpha().jpeg({ quality: 88 }).toBuffer(), extension: 'jpg' };
}
