/** A box of an ISO base media file, by its places in the bytes. */
export interface Box {
  type: string;
  start: number;
  /** Where its content begins. */
  from: number;
  /** Exclusive. */
  end: number;
}

/** Boxes of one level are few; only files in fragments, which are refused, have thousands. */
const MOST_BOXES = 20_000;

/**
 * The boxes that fill a stretch of the bytes, in their order. 'short': the last one is longer than what is there, as in a
 * file that was not copied to its end. Each box is at least as long as its head, so this ends whatever the bytes are.
 */
export function boxesIn(bytes: Buffer, from: number, end: number): Box[] | 'short' | 'broken' {
  const boxes: Box[] = [];
  let start = from;
  while (start < end) {
    if (end - start < 8 || boxes.length >= MOST_BOXES) return 'broken';
    const type = bytes.toString('latin1', start + 4, start + 8);
    const written = bytes.readUInt32BE(start);
    let head = 8;
    let length = written === 0 ? end - start : written;
    if (written === 1) {
      if (end - start < 16) return 'short';
      head = 16;
      length = Number(bytes.readBigUInt64BE(start + 8));
    }
    if (length < head) return 'broken';
    if (length > end - start) return /^[\x20-\x7e\xa9]{4}$/.test(type) ? 'short' : 'broken';
    boxes.push({ type, start, from: start + head, end: start + length });
    start += length;
  }
  return boxes;
}

/** The boxes within one; none where they do not fill it. */
export function boxesWithin(bytes: Buffer, box: Box | undefined, skipped = 0): Box[] {
  const inner = box && box.from + skipped <= box.end ? boxesIn(bytes, box.from + skipped, box.end) : [];
  return typeof inner === 'string' ? [] : inner;
}

/** The first box on a way of types: `trak` → `mdia` → `hdlr`. */
export function boxAt(bytes: Buffer, box: Box | undefined, ...way: string[]): Box | undefined {
  return way.reduce<Box | undefined>(
    (outer, type) => boxesWithin(bytes, outer).find((inner) => inner.type === type),
    box,
  );
}
