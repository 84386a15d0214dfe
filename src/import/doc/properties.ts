/** What is said of a stretch of bytes of the stream `WordDocument`: numbers of properties, and their values. */
export interface DocRun {
  from: number;
  to: number;
  properties: ReadonlyMap<number, number>;
}

const PAGE = 512;

/** The properties that count here, by Word's numbers of them. */
export const DELETED = 0x0800;
export const INSERTED = 0x0801;
export const HIDDEN = 0x083c;
export const IN_TABLE = 0x2416;
export const ENDS_ROW = 0x2417;
export const LIST = 0x460b;
const ASKED: ReadonlySet<number> = new Set([DELETED, INSERTED, HIDDEN, IN_TABLE, ENDS_ROW, LIST]);

/** Properties of characters, those alone that are asked for, in the order of the stream. */
export function characterRuns(stream: Buffer, table: Buffer): DocRun[] {
  return runs(stream, table, 0xfa, (page, index, count) => {
    const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
    return at === 0 ? undefined : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
  });
}

/** Properties of paragraphs. */
export function paragraphRuns(stream: Buffer, table: Buffer): DocRun[] {
  return runs(stream, table, 0x102, (page, index, count) => {
    const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
    if (at === 0) return undefined;
    const words = page[at] ?? 0;
    const [start, length] = words === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, words * 2 - 1];
    // The number of its style comes first.
    return page.subarray(start + 2, start + length);
  });
}

/** A property where a byte of the stream stands; 0 where nothing is said. */
export function propertyAt(all: readonly DocRun[], offset: number, property: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  const run = all[low];
  return run && run.from <= offset ? (run.properties.get(property) ?? 0) : 0;
}

/** Properties stand on pages of 512 bytes, which a list names. */
function runs(
  stream: Buffer,
  table: Buffer,
  listAt: number,
  propertiesOf: (page: Buffer, index: number, count: number) => Buffer | undefined,
): DocRun[] {
  const start = stream.readUInt32LE(listAt);
  const list = table.subarray(start, start + stream.readUInt32LE(listAt + 4));
  const count = Math.min(Math.floor((list.length - 4) / 8), Math.ceil(stream.length / PAGE));
  const found: DocRun[] = [];
  for (let index = 0; index < count; index++) {
    const number = list.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE);
    const many = page.length < PAGE ? 0 : Math.min(page[PAGE - 1]!, 101);
    for (let item = 0; item < many; item++) {
      const properties = readProperties(propertiesOf(page, item, many));
      if (properties.size === 0) continue;
      found.push({ from: page.readUInt32LE(item * 4), to: page.readUInt32LE(item * 4 + 4), properties });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** How many bytes a value takes, by the three highest bits of its property's number; 0 where it says so itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

function readProperties(bytes: Buffer | undefined): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; bytes && at + 3 <= bytes.length;) {
    const property = bytes.readUInt16LE(at);
    at += 2;
    const size = SIZES[property >> 13]! || 1 + (bytes[at] ?? 0);
    if (ASKED.has(property)) found.set(property, size === 2 ? (bytes[at + 1] ?? 0) * 256 + bytes[at]! : bytes[at]!);
    at += size;
  }
  return found;
}
