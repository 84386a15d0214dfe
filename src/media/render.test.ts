import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { planPicture, planShare, type Rendition, renditionsOf } from './plan.ts';
import { renderPicture } from './render.ts';
import { colourAt, noisy, twoHalves } from './testing/pictures.ts';

const digest = 'ab'.repeat(32);
const rendition = (file: string, width: number, height: number): Rendition => ({ file, width, height });

describe('renderPicture', () => {
  it('makes every planned file in its format and size', async () => {
    const picture = planPicture({ digest, width: 900, height: 600 }, 'lead');
    const wanted = renditionsOf(picture);
    const made = await renderPicture(await twoHalves(900, 600).png().toBuffer(), wanted);
    expect(made.size).toBe(5);
    for (const { file, width, height } of wanted) {
      const found = await sharp(made.get(file)).metadata();
      expect([found.width, found.height]).toEqual([width, height]);
      expect({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[file.split('.')[1]!]).toBe(found.format);
    }
  });

  it('turns as EXIF says', async () => {
    const lying = await twoHalves(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const made = await renderPicture(lying, [rendition('a.jpg', 200, 300)]);
    const [top, bottom] = [await colourAt(made.get('a.jpg')!, 0.5, 0.1), await colourAt(made.get('a.jpg')!, 0.5, 0.9)];
    expect(top[0]).toBeGreaterThan(150);
    expect(bottom[2]).toBeGreaterThan(150);
  });

  it('carries no EXIF, no GPS, no profile', async () => {
    const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 3/1 0/1' }, IFD0: { Artist: '张三' } };
    const original = await twoHalves(300, 200).jpeg().withExif(gps).withIccProfile('p3').toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const made = await renderPicture(
      original,
      ['a.jpg', 'a.webp', 'a.avif'].map((file) => rendition(file, 300, 200)),
    );
    for (const bytes of made.values()) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    }
  });

  it('converts other colour spaces to sRGB', async () => {
    const cmyk = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#b3140c' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const made = await renderPicture(cmyk, [rendition('a.jpg', 60, 60)]);
    expect((await sharp(made.get('a.jpg')).metadata()).space).toBe('srgb');
    expect((await colourAt(made.get('a.jpg')!, 0.5, 0.5))[0]).toBeGreaterThan(130);
  });

  it.each(['a.jpg', 'a.webp', 'a.avif'])('lays transparent pictures on paper in %s', async (file) => {
    const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const colour = await colourAt((await renderPicture(clear, [rendition(file, 50, 50)])).get(file)!, 0.5, 0.5);
    for (const [at, value] of [0xfd, 0xfa, 0xf4].entries()) expect(Math.abs(colour[at]! - value)).toBeLessThan(4);
  });

  it('crops the share picture without distortion', async () => {
    const made = await renderPicture(await twoHalves(1400, 1400).jpeg().toBuffer(), [
      planShare({ digest, width: 1400, height: 1400 })!,
    ]);
    const [bytes] = made.values();
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, isProgressive: true });
  });

  it('gives the same bytes again, and whatever else is asked for', async () => {
    const original = await noisy(700, 500).jpeg().toBuffer();
    const wanted = renditionsOf(planPicture({ digest, width: 700, height: 500 }, 'body'));
    const [once, again] = [await renderPicture(original, wanted), await renderPicture(original, wanted)];
    const alone = await renderPicture(original, wanted.slice(0, 1));
    for (const { file } of wanted) expect(once.get(file)!.equals(again.get(file)!)).toBe(true);
    expect(alone.get(wanted[0]!.file)!.equals(once.get(wanted[0]!.file)!)).toBe(true);
  });

  it('takes a JPEG that lacks its end mark alone', async () => {
    const whole = await noisy(40, 40).jpeg().toBuffer();
    const small = rendition('a.webp', 20, 20);
    const [made, again] = [await renderPicture(whole, [small]), await renderPicture(whole.subarray(0, -2), [small])];
    expect(again.get('a.webp')).toEqual(made.get('a.webp'));
  });

  it('refuses a wreck', async () => {
    const bytes = await noisy(300, 300).jpeg().toBuffer();
    await expect(renderPicture(bytes.subarray(0, bytes.length / 2), [rendition('a.jpg', 300, 300)])).rejects.toThrow();
  });
});
