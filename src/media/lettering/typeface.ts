import { readFileSync } from 'node:fs';

/** One outline of a letter: points in the units of the typeface, y upwards; the others are controls of curves. */
export interface OutlinePoint {
  x: number;
  y: number;
  isOn: boolean;
}

export type Outline = readonly (readonly OutlinePoint[])[];

/** How deep letters may be put together of others. */
const DEEPEST = 5;

/**
 * The letters of a TrueType file, read one by one: a Chinese file has thirty thousand, a card needs fifty. Knows what
 * Noto's files have: a table of letters in format 12, outlines of quadratic curves.
 */
export class Typeface {
  readonly unitsPerEm: number;
  private readonly bytes: DataView;
  private readonly tables = new Map<string, number>();
  private readonly isLong: boolean;
  private readonly metrics: number;
  /** Where the groups of letters begin, and how many there are. */
  private readonly groups: { at: number; count: number };

  constructor(file: string) {
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    this.bytes = new DataView(buffer, byteOffset, byteLength);
    const count = this.bytes.getUint16(4);
    for (let index = 0, at = 12; index < count; index++, at += 16)
      this.tables.set(tagAt(this.bytes, at), this.bytes.getUint32(at + 8));
    this.unitsPerEm = this.bytes.getUint16(this.table('head') + 18);
    this.isLong = this.bytes.getInt16(this.table('head') + 50) === 1;
    this.metrics = this.bytes.getUint16(this.table('hhea') + 34);
    this.groups = this.findGroups();
  }

  /** The number of the glyph of a letter; undefined if the typeface has none. */
  glyphOf(letter: string): number | undefined {
    const code = letter.codePointAt(0)!;
    let [low, high] = [0, this.groups.count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.groups.at + middle * 12;
      const start = this.bytes.getUint32(at);
      if (code < start) high = middle - 1;
      else if (code > this.bytes.getUint32(at + 4)) low = middle + 1;
      else return this.bytes.getUint32(at + 8) + code - start || undefined;
    }
    return undefined;
  }

  /** How far the next letter stands, in the units of the typeface. */
  advanceOf(glyph: number): number {
    return this.bytes.getUint16(this.table('hmtx') + Math.min(glyph, this.metrics - 1) * 4);
  }

  outlineOf(glyph: number, depth = 0): Outline {
    const loca = this.table('loca');
    const offset = (index: number) =>
      this.isLong ? this.bytes.getUint32(loca + index * 4) : this.bytes.getUint16(loca + index * 2) * 2;
    if (offset(glyph) === offset(glyph + 1) || depth > DEEPEST) return [];
    const at = this.table('glyf') + offset(glyph);
    const contours = this.bytes.getInt16(at);
    return contours < 0 ? this.composed(at + 10, depth) : this.simple(at + 10, contours);
  }

  private simple(from: number, contours: number): Outline {
    const ends = Array.from({ length: contours }, (_, index) => this.bytes.getUint16(from + index * 2));
    const count = (ends.at(-1) ?? -1) + 1;
    let at = from + contours * 2;
    at += 2 + this.bytes.getUint16(at);
    const flags: number[] = [];
    while (flags.length < count) {
      const flag = this.bytes.getUint8(at++);
      flags.push(flag);
      if (flag & 8) for (let again = this.bytes.getUint8(at++); again > 0; again--) flags.push(flag);
    }
    const along = (short: number, same: number): number[] => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? this.bytes.getUint8(at++) : -this.bytes.getUint8(at++);
        else if (!(flag & same)) {
          value += this.bytes.getInt16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    const points = flags.map((flag, index) => ({ x: xs[index]!, y: ys[index]!, isOn: (flag & 1) === 1 }));
    return ends.map((end, index) => points.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1));
  }

  /** Of other glyphs, each moved and scaled. */
  private composed(from: number, depth: number): Outline {
    const parts: (readonly OutlinePoint[])[] = [];
    for (let at = from, more = true; more;) {
      const flags = this.bytes.getUint16(at);
      const part = this.bytes.getUint16(at + 2);
      const isWide = (flags & 1) !== 0;
      const read = (index: number) =>
        isWide ? this.bytes.getInt16(at + 4 + index * 2) : this.bytes.getInt8(at + 4 + index);
      const [dx, dy] = [read(0), read(1)];
      at += isWide ? 8 : 6;
      const scale = (index: number) => this.bytes.getInt16(at + index * 2) / 16_384;
      let matrix = [1, 0, 0, 1];
      if (flags & 8) matrix = [scale(0), 0, 0, scale(0)];
      else if (flags & 64) matrix = [scale(0), 0, 0, scale(1)];
      else if (flags & 128) matrix = [scale(0), scale(1), scale(2), scale(3)];
      at += flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0;
      const [a, b, c, d] = matrix as [number, number, number, number];
      for (const contour of this.outlineOf(part, depth + 1))
        parts.push(contour.map(({ x, y, isOn }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, isOn })));
      more = (flags & 32) !== 0;
    }
    return parts;
  }

  private findGroups(): { at: number; count: number } {
    const cmap = this.table('cmap');
    for (let index = 0; index < this.bytes.getUint16(cmap + 2); index++) {
      const at = cmap + this.bytes.getUint32(cmap + 4 + index * 8 + 4);
      if (this.bytes.getUint16(at) === 12) return { at: at + 16, count: this.bytes.getUint32(at + 12) };
    }
    throw new Error('The typeface has no table of letters in format 12.');
  }

  private table(tag: string): number {
    const at = this.tables.get(tag);
    if (at === undefined) throw new Error(`The typeface has no table ${tag}.`);
    return at;
  }
}

function tagAt(bytes: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => bytes.getUint8(at + index)));
}
