import { constants, crc32, deflateSync } from 'node:zlib';
import type { GlyphMask } from './glyph-mask.ts';

type Colour = readonly [red: number, green: number, blue: number];

const PAPER: Colour = [0xfd, 0xfa, 0xf4];

/** The house's colours, each in steps from the paper to itself: sixteen in all, so that two pixels are a byte. */
const COLOURS = {
  ink: { colour: [0x1f, 0x1a, 0x17], first: 1, steps: 5 },
  red: { colour: [0xb3, 0x14, 0x0c], first: 6, steps: 5 },
  soft: { colour: [0x5d, 0x54, 0x4c], first: 11, steps: 4 },
  gold: { colour: [0xc9, 0xa2, 0x4b], first: 15, steps: 1 },
} as const satisfies Record<string, { colour: Colour; first: number; steps: number }>;

export type InkColour = keyof typeof COLOURS;

const PALETTE: Colour[] = [
  PAPER,
  ...Object.values(COLOURS).flatMap(({ colour, steps }) =>
    Array.from({ length: steps }, (_, index) => mixed(colour, (index + 1) / steps)),
  ),
];

/** How dark a pixel is by how much of it a letter covers: its step in the palette, plus one; 0 stays paper. */
const SHADES = Object.fromEntries(
  Object.entries(COLOURS).map(([name, { first, steps }]) => [
    name,
    Uint8Array.from({ length: 256 }, (_, coverage) => {
      const step = Math.round((coverage * steps) / 255);
      return step === 0 ? 0 : first + step - 1;
    }),
  ]),
) as Record<InkColour, Uint8Array>;

/** Looks for runs only: as small as a search for repetitions would make it, in half the time. */
const PACKING = { strategy: constants.Z_RLE, chunkSize: 1 << 16 };

const PNG_BEGIN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Each byte is written as its difference from the one above: most of a sheet is then nothing, and its edges short. */
const UP = 2;

/** A picture of paper with letters and rules on it. Its width is a multiple of four. */
export class InkSheet {
  readonly width: number;
  readonly height: number;
  /** By the palette; above them a row of paper, which the first one is compared with. */
  private readonly pixels: Uint8Array;
  /** As a PNG has them, before they are compressed: each row begins with its filter. */
  private readonly rows: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * (height + 1));
    this.rows = new Uint8Array((width / 2 + 1) * height);
  }

  /** Paper again, for the next picture. */
  clear(): void {
    this.pixels.fill(0);
  }

  /** A box of one colour, as far as it lies on the sheet. */
  fill(left: number, top: number, width: number, height: number, ink: InkColour): void {
    const { first, steps } = COLOURS[ink];
    for (let row = Math.max(0, top); row < Math.min(this.height, top + height); row++) {
      const at = (row + 1) * this.width;
      this.pixels.fill(first + steps - 1, at + left, at + Math.min(this.width, left + width));
    }
  }

  /** A letter whose origin is at a point; 'paper' on a box of red. */
  put({ left, top, width, height, coverage }: GlyphMask, x: number, y: number, ink: InkColour | 'paper'): void {
    const { pixels } = this;
    const shades = SHADES[ink === 'paper' ? 'red' : ink];
    const darkest = shades[255]!;
    const begin = Math.max(0, -x - left);
    const end = Math.min(width, this.width - x - left);
    for (let row = Math.max(0, -y - top); row < Math.min(height, this.height - y - top); row++) {
      const at = (y + top + row + 1) * this.width + x + left;
      for (let column = begin; column < end; column++) {
        const shade = shades[coverage[row * width + column]!]!;
        if (shade === 0) continue;
        if (ink === 'paper') pixels[at + column] = shade === darkest ? 0 : COLOURS.red.first + darkest - 1 - shade;
        else if (shade > pixels[at + column]!) pixels[at + column] = shade;
      }
    }
  }

  png(): Buffer {
    this.pack();
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    // Four bits a pixel, of a palette.
    header.set([4, 3, 0, 0, 0], 8);
    return Buffer.concat([
      PNG_BEGIN,
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(PALETTE.flat())),
      chunk('IDAT', deflateSync(this.rows, PACKING)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  private pack(): void {
    const { width, height, pixels, rows } = this;
    const fours = new Uint32Array(pixels.buffer);
    const perRow = width / 4;
    rows.fill(0);
    for (let row = 1, to = 0; row <= height; row++, to += width / 2 + 1) {
      rows[to] = UP;
      const from = row * perRow;
      for (let four = 0; four < perRow; four++) {
        // Looked at first, for nearly everything is as it is above.
        if (fours[from + four] === fours[from + four - perRow]) continue;
        const at = (from + four) << 2;
        const above = at - width;
        const put = to + 1 + (four << 1);
        rows[put] = ((pixels[at]! - pixels[above]!) << 4) + pixels[at + 1]! - pixels[above + 1]!;
        rows[put + 1] = ((pixels[at + 2]! - pixels[above + 2]!) << 4) + pixels[at + 3]! - pixels[above + 3]!;
      }
    }
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function mixed(colour: Colour, share: number): Colour {
  return [0, 1, 2].map((index) => Math.round(PAPER[index]! + (colour[index]! - PAPER[index]!) * share)) as [
    number,
    number,
    number,
  ];
}
