import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_PIXELS, probePicture } from './probe.ts';
import { noisy, twoHalves } from './testing/pictures.ts';

const tiff = await twoHalves(8, 8).tiff().toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>';
const png = await twoHalves(60, 40).png().toBuffer();
const jpeg = await twoHalves(60, 40).jpeg().toBuffer();
const crlfToLf = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
const lfToCrlf = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
const halfOf = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

describe('probePicture', () => {
  it.each([
    ['jpeg', () => twoHalves(60, 40).jpeg()],
    ['png', () => twoHalves(60, 40).png()],
    ['webp', () => twoHalves(60, 40).webp()],
    ['avif', () => twoHalves(60, 40).avif()],
    ['gif', () => twoHalves(60, 40).gif()],
  ])('takes %s', async (format, make) => {
    const probe = await probePicture(await make().toBuffer());
    expect(probe).toMatchObject({ ok: true, format, width: 60, height: 40 });
  });

  it('gives width and height as turned by EXIF', async () => {
    const bytes = await twoHalves(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await probePicture(bytes)).toMatchObject({ ok: true, width: 40, height: 60 });
  });

  it('sees transparency', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    expect(await probePicture(bytes)).toMatchObject({ ok: true, hasAlpha: true });
  });

  it.each(['gif', 'webp'] as const)(
    'takes the first frame of an animation, and knows that it moves: %s',
    async (format) => {
      const frames = await Promise.all([twoHalves(20, 10), noisy(20, 10)].map((frame) => frame.png().toBuffer()));
      const bytes = await sharp(frames, { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      expect(await probePicture(bytes)).toMatchObject({ ok: true, width: 20, height: 10, moves: true });
      expect(await probePicture(await twoHalves(20, 10).toFormat(format).toBuffer())).not.toHaveProperty('moves');
    },
  );

  it.each([
    ['nothing', 'nothing', Buffer.alloc(0)],
    ['text', undefined, Buffer.from('渠水上了青石坡')],
    ['a Word document named .jpg', 'office', Buffer.from('504b030414000600', 'hex')],
    ['a web page', 'web-page', Buffer.from('<!doctype html><html><body>404</body></html>')],
    ['a video', 'video', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')],
    ['a PDF', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['a pointer of Git LFS', 'lfs-pointer', Buffer.from('version https://git-lfs.github.com/spec/v1\noid x\n')],
    ['a PNG with other line ends', 'converted-line-ends', Buffer.from(crlfToLf(png))],
    ['a PNG with more line ends', 'converted-line-ends', Buffer.from(lfToCrlf(png))],
    ['a JPEG that was saved as text', 'saved-as-text', Buffer.from(jpeg.toString('utf8'))],
    ['a PNG that was saved as text', 'saved-as-text', Buffer.from(png.toString('utf8'))],
  ])('knows that %s is not a picture', async (_name, inside, bytes) => {
    expect(await probePicture(bytes)).toEqual({ ok: false, reason: 'not-a-picture', inside });
  });

  it.each([
    ['SVG', 'svg', Buffer.from(svg)],
    ['SVG behind an XML declaration', 'svg', Buffer.from(`\uFEFF<?xml version="1.0"?>\n<!-- x -->${svg}`)],
    ['TIFF', 'tiff', tiff],
    ['HEIC', 'heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['raw photos', 'camera', Buffer.from('\0\0\0\x18ftypcrx \0\0\0\0crx isom', 'latin1')],
  ])('does not take %s', async (_name, inside, bytes) => {
    expect(await probePicture(bytes)).toEqual({ ok: false, reason: 'unsupported', inside });
  });

  it.each([
    ['a JPEG', () => noisy(200, 200).jpeg()],
    ['a progressive JPEG', () => noisy(200, 200).jpeg({ progressive: true })],
  ])('takes %s that lacks its end mark alone, and none that lacks rows', async (_name, make) => {
    const bytes = await make().toBuffer();
    expect(await probePicture(bytes.subarray(0, -2))).toMatchObject({ ok: true, width: 200 });
    expect(await probePicture(bytes.subarray(0, -200))).toEqual({ ok: false, reason: 'broken' });
    expect(await probePicture(bytes.subarray(0, -10))).toEqual({ ok: false, reason: 'broken' });
  });

  it.each([
    ['jpeg', () => noisy(200, 200).jpeg()],
    ['progressive jpeg', () => noisy(200, 200).jpeg({ progressive: true })],
    ['png', () => noisy(200, 200).png()],
    ['webp', () => noisy(200, 200).webp()],
    ['avif', () => noisy(200, 200).avif()],
    ['gif', () => noisy(200, 200).gif()],
  ])('finds half a %s broken', async (_name, make) => {
    const bytes = await make().toBuffer();
    expect(await probePicture(bytes)).toMatchObject({ ok: true });
    expect(await probePicture(halfOf(bytes))).toEqual({ ok: false, reason: 'broken' });
    expect(await probePicture(bytes.subarray(0, 20))).toEqual({ ok: false, reason: 'broken' });
  });

  it('reads the size of a giant without decoding it', async () => {
    const bomb = await sharp({ create: { width: 7_200, height: 7_200, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(7_200 * 7_200).toBeGreaterThan(MAX_PIXELS);
    const start = performance.now();
    expect(await probePicture(bomb)).toEqual({ ok: false, reason: 'too-many-pixels' });
    expect(performance.now() - start).toBeLessThan(200);
  });
});
