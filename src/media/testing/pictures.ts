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

/** A photo as a phone makes it: with the place where it was taken, and whose phone it is. */
export function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'He Shoutian', ImageDescription: 'DSC' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 3/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '102/1 3/1 0/1' },
    })
    .toBuffer();
}
