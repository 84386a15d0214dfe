import sharp from 'sharp';
import { withEndMark } from './formats.ts';

/** A photo as it may lie beside an entry. */
export interface PlainPhoto {
  extension: 'jpg' | 'png' | 'gif' | 'webp' | 'avif';
  bytes: Buffer;
}

const QUALITY = 90;

/** A picture upright, and without whatever was written into it besides. Throws for what is none, or has more pixels. */
export async function uprightPicture(bytes: Buffer, mostPixels: number): Promise<PlainPhoto> {
  const picture = sharp(withEndMark(bytes), { limitInputPixels: mostPixels, animated: true });
  const { format } = await picture.metadata();
  const upright = picture.autoOrient();
  switch (format) {
    case 'jpeg':
      return { extension: 'jpg', bytes: await upright.jpeg({ quality: QUALITY }).toBuffer() };
    case 'webp':
      return { extension: 'webp', bytes: await upright.webp({ quality: QUALITY }).toBuffer() };
    case 'gif':
      return { extension: 'gif', bytes: await upright.gif().toBuffer() };
    case 'heif':
      return { extension: 'avif', bytes: await upright.avif({ quality: QUALITY }).toBuffer() };
    default:
      return { extension: 'png', bytes: await upright.png().toBuffer() };
  }
}

/** A JPEG of pixels, four bytes each; what is transparent becomes white. */
export function jpegOfPixels(data: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
