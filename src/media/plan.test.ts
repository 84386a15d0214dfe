import { describe, expect, it } from 'vitest';
import { planPicture, planShare, renditionsOf, type Slot } from './plan.ts';

const digest = '0123456789abcdef'.repeat(4);
const widths = (width: number, height: number, slot: Slot): number[] =>
  planPicture({ digest, width, height }, slot).formats[0]!.renditions.map((one) => one.width);

describe('planPicture', () => {
  it.each([
    { name: 'a large photo', size: [4000, 3000], slot: 'lead', expected: [400, 720, 1080, 1440] },
    { name: 'a large photo in the text', size: [4000, 3000], slot: 'body', expected: [400, 720, 1080] },
    { name: 'a thumbnail', size: [4000, 3000], slot: 'item', expected: [240, 480] },
    { name: 'never larger than the original', size: [800, 600], slot: 'lead', expected: [400, 720] },
    { name: 'smaller than every width', size: [120, 90], slot: 'lead', expected: [120] },
    { name: 'a thumbnail of a flat original', size: [4000, 200], slot: 'item', expected: [240] },
    { name: 'a thumbnail of a narrow original', size: [100, 4000], slot: 'item', expected: [100] },
    { name: 'one pixel', size: [1, 1], slot: 'item', expected: [1] },
    { name: 'a screenshot too tall for WebP', size: [1080, 40_000], slot: 'body', expected: [400] },
  ] as const)('$name', ({ size, slot, expected }) => {
    expect(widths(size[0], size[1], slot)).toEqual(expected);
  });

  it('offers AVIF and WebP, and one JPEG for the others with its own size', () => {
    const picture = planPicture({ digest, width: 1600, height: 1000 }, 'lead');
    expect(picture.formats.map((format) => format.type)).toEqual(['image/avif', 'image/webp']);
    expect(picture.fallback).toEqual({ file: '0123456789abcdef-1w1080.jpg', width: 1080, height: 675 });
    expect([picture.width, picture.height]).toEqual([1080, 675]);
  });

  it('crops thumbnails to 4:3 under a name of their own', () => {
    const { fallback } = planPicture({ digest, width: 1600, height: 1000 }, 'item');
    expect(fallback).toEqual({ file: '0123456789abcdef-1i240.jpg', width: 240, height: 180 });
  });

  it('keeps every side within what the formats can hold', () => {
    for (const rendition of renditionsOf(planPicture({ digest, width: 1080, height: 46_000 }, 'body'))) {
      expect(rendition.height).toBeLessThanOrEqual(16_000);
    }
  });
});

describe('planShare', () => {
  it.each([
    { size: [4000, 3000], expected: [1200, 630] },
    { size: [800, 600], expected: [800, 420] },
    { size: [400, 500], expected: [400, 400] },
    { size: [299, 4000], expected: undefined },
  ])('$size becomes $expected', ({ size, expected }) => {
    const share = planShare({ digest, width: size[0]!, height: size[1]! });
    expect(share && [share.width, share.height]).toEqual(expected);
  });
});
