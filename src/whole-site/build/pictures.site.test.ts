import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { all, attribute, filesIn, readPages } from '../testing/pages.ts';
import { withinSite } from '../testing/place.ts';

const folder = inject('sampleSite');
const pages = readPages(folder);
const pictures = filesIn(join(folder, 'media'));

it('every picture says its size and what it shows, or that it is decoration', () => {
  for (const page of pages) {
    for (const image of all(page, 'img')) {
      expect(Number(attribute(image, 'width')), page.address).toBeGreaterThan(0);
      expect(Number(attribute(image, 'height')), page.address).toBeGreaterThan(0);
      expect(image.hasAttribute('alt'), page.address).toBe(true);
    }
  }
});

it('only the picture at the top of a page is loaded at once', () => {
  for (const page of pages) {
    const eager = all(page, 'img').filter((image) => attribute(image, 'loading') !== 'lazy');
    expect(eager.length, page.address).toBeLessThanOrEqual(1);
    if (eager.length > 0) expect(all(page, 'img')[0], page.address).toBe(eager[0]);
  }
});

it('photos come in three formats, the newest first', () => {
  const photos = pages.flatMap((page) => all(page, 'picture'));
  expect(photos.length).toBeGreaterThan(10);
  for (const photo of photos) {
    const sources = photo.querySelectorAll('source').map((source) => attribute(source, 'type'));
    expect(sources).toEqual(['image/avif', 'image/webp']);
    expect(attribute(photo.querySelector('img')!, 'src')).toMatch(/\.jpg$/);
  }
});

it('the size a photo says is the size it has', async () => {
  const sizes = new Map(
    pages.flatMap((page) =>
      all(page, 'img').map((image) => [
        attribute(image, 'src')!,
        `${attribute(image, 'width')}x${attribute(image, 'height')}`,
      ]),
    ),
  );
  for (const [src, size] of sizes) {
    const { width, height } = await sharp(join(folder, withinSite(src))).metadata();
    expect(`${width}x${height}`, src).toBe(size);
  }
});

it('no published photo carries metadata', async () => {
  for (const name of pictures) {
    const { exif, xmp, iptc, icc } = await sharp(join(folder, 'media', name)).metadata();
    expect({ exif, xmp, iptc, icc }, name).toEqual({});
  }
});

it('no picture is published that no page uses: neither originals nor needless sizes', () => {
  const used = new Set(pages.flatMap(({ html }) => [...html.matchAll(/\/media\/([\w.-]+)/g)].map(([, name]) => name!)));
  // A cover is made ready for the text too: one JPEG more than its pages name.
  expect(pictures.filter((name) => !used.has(name) && !name.endsWith('-1w720.jpg'))).toEqual([]);
});
