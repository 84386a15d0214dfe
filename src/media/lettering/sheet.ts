import { crc32, deflateSync } from 'node:zlib';
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

/** Small for its time: the next level takes twice as long for a fifth less. */
const PACKING = 4;

const PNG_BEGIN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of paper with letters and rules on it. Its width is even. */
export class InkSheet {
  readonly width: number;
  readonly height: number;
  private readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
  }

  /** A box of one colour, as far as it lies on the sheet. */
  fill(left: number, top: number, width: number, height: number, ink: InkColour): void {
    const { first, steps } = COLOURS[ink];
    for (let row = Math.max(0, top); row < Math.min(this.height, top + height); row++)
      this.pixels.fill(
        first + steps - 1,
        row * this.width + left,
        row * this.width + Math.min(this.width, left + width),
      );
  }

  /** A letter whose origin is at a point; 'paper' on a box of red. */
  put({ left, top, width, height, coverage }: GlyphMask, x: number, y: number, ink: InkColour | 'paper'): void {
    const { first, steps } = COLOURS[ink === 'paper' ? 'red' : ink];
    for (let row = 0; row < height; row++) {
      const at = (y + top + row) * this.width + x + left;
      if (y + top + row < 0 || y + top + row >= this.height) continue;
      for (let column = 0; column < width; column++) {
        const step = Math.round((coverage[row * width + column]! * steps) / 255);
        if (step === 0 || x + left + column < 0 || x + left + column >= this.width) continue;
        if (ink === 'paper') this.pixels[at + column] = step === steps ? 0 : first + steps - 1 - step;
        else this.pixels[at + column] = Math.max(this.pixels[at + column]!, first + step - 1);
      }
    }
  }

  png(): Buffer {
    const half = this.width / 2;
    const rows = Buffer.alloc((half + 1) * this.height);
    for (let row = 0; row < this.height; row++) {
      const [to, from] = [row * (half + 1) + 1, row * this.width];
      for (let pair = 0; pair < half; pair++)
        rows[to + pair] = (this.pixels[from + 2 * pair]! << 4) | this.pixels[from + 2 * pair + 1]!;
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    // Four bits a pixel, of a palette.
    header.set([4, 3, 0, 0, 0], 8);
    return Buffer.concat([
      PNG_BEGIN,
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(PALETTE.flat())),
      chunk('IDAT', deflateSync(rows, { level: PACKING })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
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
