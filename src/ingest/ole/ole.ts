/** A file that old Office programs write: streams by their names, in sectors that are chained. What is broken throws. */
export class OleFile {
  readonly #bytes: Buffer;
  readonly #sector: number;
  readonly #table: number[];
  readonly #entries = new Map<string, OleEntry>();
  readonly #smallTable: number[];
  readonly #small: Buffer;
  readonly #smallSector: number;
  readonly #smallBelow: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#sector = 2 ** within(bytes.readUInt16LE(30), 7, 16);
    this.#smallSector = 2 ** within(bytes.readUInt16LE(32), 2, 12);
    this.#smallBelow = bytes.readUInt32LE(56);
    this.#table = this.#readTable();
    const [root, ...others] = entriesIn(this.#chained(bytes.readUInt32LE(48)));
    if (!root) throw new RangeError('no directory');
    for (const entry of childrenOf(root, [root, ...others])) this.#entries.set(entry.name.toLowerCase(), entry);
    this.#small = this.#chained(root.start);
    this.#smallTable = numbersIn(this.#chained(bytes.readUInt32LE(60)));
  }

  /** What lies in it at the top. Case makes no difference to names. */
  names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  /** A stream at the top; undefined where there is none of that name. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry?.type !== STREAM) return undefined;
    const whole =
      entry.size < this.#smallBelow
        ? joined(this.#small, entry.start, this.#smallTable, this.#smallSector, 0)
        : this.#chained(entry.start);
    return whole.subarray(0, entry.size);
  }

  #chained(start: number): Buffer {
    return joined(this.#bytes, start, this.#table, this.#sector, 1);
  }

  /** Which sector follows on which: the list of the sectors that say so begins in the header and goes on in sectors. */
  #readTable(): number[] {
    const bytes = this.#bytes;
    const most = Math.ceil(bytes.length / this.#sector);
    const listed = numbersIn(bytes.subarray(76, 512));
    let next = bytes.readUInt32LE(68);
    for (let round = 0; next < most && round < most; round++) {
      const more = numbersIn(sectorAt(bytes, next, this.#sector, 1));
      next = more.pop() ?? END;
      listed.push(...more);
    }
    return listed.filter((sector) => sector < most).flatMap((at) => numbersIn(sectorAt(bytes, at, this.#sector, 1)));
  }
}

interface OleEntry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const STREAM = 2;
const END = 0xfffffffe;
const ENTRY_LENGTH = 128;

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new RangeError('no such sector');
  return value;
}

function sectorAt(bytes: Buffer, number: number, size: number, before: number): Buffer {
  return bytes.subarray((number + before) * size, (number + before + 1) * size);
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

/** The sectors of a chain as one; a chain that comes back to itself is longer than there are sectors. */
function joined(bytes: Buffer, start: number, table: readonly number[], size: number, before: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = start; at < END; at = table[at] ?? END) {
    if (pieces.length > table.length) throw new RangeError('a chain without end');
    pieces.push(sectorAt(bytes, at, size, before));
  }
  return Buffer.concat(pieces);
}

function entriesIn(directory: Buffer): OleEntry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_LENGTH) }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_LENGTH, (index + 1) * ENTRY_LENGTH);
    const length = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2));
    return {
      name: entry.toString('utf16le', 0, length),
      type: entry[66]!,
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The entries of a storage stand as a tree. */
function childrenOf(storage: OleEntry, all: readonly OleEntry[]): OleEntry[] {
  const seen = new Set<OleEntry>();
  const waiting = [storage.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = all[at];
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...seen];
}
