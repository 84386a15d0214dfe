import sharp from 'sharp';
import { expect, it } from 'vitest';
import { HEIC_PHOTO as HEIC, turnedHeic } from '../testing/heic-photo.ts';
import { plainPhoto } from './plain-photo.ts';

it('a photo of HEIC becomes a JPEG', async () => {
  const { extension, bytes } = await plainPhoto(HEIC);
  expect(extension).toBe('jpg');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 48, height: 32 });
  expect(data[0]! > 150 && data[1]! < 90 && data[2]! < 90).toBe(true);
});

it.each([
  [0, 48, 32],
  [1, 32, 48],
  [2, 48, 32],
  [3, 32, 48],
])(
  'a photo of HEIC is turned by %i quarters, once, and says nothing of it any more',
  async (quarters, width, height) => {
    const { bytes } = await plainPhoto(turnedHeic(quarters));
    const read = await sharp(bytes).metadata();
    expect(read).toMatchObject({ width, height });
    expect([read.orientation, read.exif, read.xmp]).toEqual([undefined, undefined, undefined]);
  },
);

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

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>';

it.each([
  ['a HEIC that ends early', HEIC.subarray(0, 300), '照片打不开'],
  ['a JPEG that ends early', Buffer.from('ffd8ffe000104a46494600', 'hex'), '照片打不开'],
  ['nothing', Buffer.alloc(0), '是空文件'],
  ['a drawing', Buffer.from(SVG), '另存为 JPG 或 PNG'],
  ['a text', Buffer.from('a'), '不是照片'],
])('what cannot be read is refused, and it is said what it is: %s', async (_, bytes, told) => {
  await expect(plainPhoto(bytes)).rejects.toThrow(told);
});

it('a JPEG that lacks its end mark alone is whole; one that lacks rows is none', async () => {
  const whole = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer();
  expect(await plainPhoto(whole.subarray(0, -2))).toMatchObject({ extension: 'jpg' });
  await expect(plainPhoto(whole.subarray(0, whole.length / 2))).rejects.toThrow('照片打不开');
});
