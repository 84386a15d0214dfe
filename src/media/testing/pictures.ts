import sharp, { type Sharp } from 'sharp';

/** Left half red, right half blue, as any format sharp writes; for tests only. */
export function twoHalves(width: number, height: number): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#c00000' } };
  return sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}

/** A picture with enough detail that cutting its file short loses rows. */
export function noisy(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0, state = 7; at < data.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    data[at] = state >> 16;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** [red, green, blue] at a point given as shares (0 to 1) of width and height. */
export async function colourAt(picture: Buffer, x: number, y: number): Promise<[number, number, number]> {
  const { data, info } = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}
