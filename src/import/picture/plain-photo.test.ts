import sharp from 'sharp';
import { expect, it } from 'vitest';
import { HEIC_PHOTO as HEIC } from '../testing/heic-photo.ts';
import { plainPhoto } from './plain-photo.ts';

it('a photo of HEIC becomes a JPEG', async () => {
  const { extension, bytes } = await plainPhoto(HEIC);
  expect(extension).toBe('jpg');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 48, height: 32 });
  expect(data[0]! > 150 && data[1]! < 90 && data[2]! < 90).toBe(true);
});

it('a photo is turned, and says no more where and when it was taken', async () => {
  const taken = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'X' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 0/1 0/1' } })
    .toBuffer();
  const { extension, bytes } = await plainPhoto(taken);
  const { width, height, exif, orientation } = await sharp(bytes).metadata();
  expect({ extension, width, height, exif, orientation }).toEqual({
    extension: 'jpg',
    width: 40,
    height: 60,
    exif: undefined,
    orientation: undefined,
  });
});

it('what cannot be read is refused', async () => {
  for (const bytes of [HEIC.subarray(0, 300), Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.from('a')])
    await expect(plainPhoto(bytes)).rejects.toThrow('照片打不开');
});
