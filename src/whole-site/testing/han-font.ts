/** Radicals to CJK punctuation and kana, the ideographs, compatibility and full-width forms. */
const RANGES = [
  [0x2e80, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
] as const;

/** Glyphs: the one for what is missing, and one a character. */
const GLYPHS = RANGES.reduce((count, [start, end]) => count + end - start + 1, 1);

/** Units of the square that every character fills. */
const UNITS = 1000;

/**
 * A TrueType font in which every Han character and every full-width sign is a square. Machines without a Chinese font
 * would otherwise show narrow boxes, and every width that a test measures would be wrong. Chromium finds it by its
 * family's name.
 */
export function hanFont(family: string): Buffer {
  const square = rectangle(900, 900);
  // As tall as the others and narrower: programs can tell that a character is missing.
  const missing = rectangle(500, 900);
  return assemble([
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', Buffer.concat([missing, ...new Array<Buffer>(GLYPHS - 1).fill(square)])],
    ['head', head()],
    [
      'hhea',
      Buffer.concat([int32(0x10000), ...[880, -120, 0, UNITS, 50, 50, 950, 1, 0, 0, 0, 0, 0, 0, 0, 1].map(int16)]),
    ],
    ['hmtx', Buffer.concat([int16(UNITS), ...new Array<Buffer>(GLYPHS).fill(int16(50))])],
    ['loca', Buffer.concat(Array.from({ length: GLYPHS + 1 }, (_, glyph) => int32(glyph * square.length)))],
    ['maxp', Buffer.concat([int32(0x10000), ...[GLYPHS, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0].map(int16)])],
    ['name', name(family)],
    ['post', Buffer.concat([int32(0x30000), int32(0), int16(-100), int16(50), ...[0, 0, 0, 0, 0].map(int32)])],
  ]);
}

function rectangle(width: number, height: number): Buffer {
  const box = [1, 50, -70, 50 + width, height - 70, 3, 0];
  return Buffer.concat([
    ...box.map(int16),
    Buffer.from([1, 1, 1, 1]),
    ...[50, width, 0, -width, -70, 0, height, 0].map(int16),
    int16(0),
  ]);
}

/** Format 12: ranges of characters to ranges of glyphs. */
function cmap(): Buffer {
  let glyph = 1;
  const groups = RANGES.map(([start, end]) => {
    const group = Buffer.concat([start, end, glyph].map(int32));
    glyph += end - start + 1;
    return group;
  });
  const table = Buffer.concat([
    int16(12),
    int16(0),
    int32(16 + groups.length * 12),
    int32(0),
    int32(RANGES.length),
    ...groups,
  ]);
  return Buffer.concat([int16(0), int16(1), int16(3), int16(10), int32(12), table]);
}

function head(): Buffer {
  const dates = Buffer.alloc(16);
  return Buffer.concat([
    int32(0x10000),
    int32(0x10000),
    int32(0),
    int32(0x5f0f3cf5),
    int16(3),
    int16(UNITS),
    dates,
    ...[50, -70, 950, 830, 0, 8, 2, 1, 0].map(int16),
  ]);
}

function os2(): Buffer {
  const table = Buffer.alloc(96);
  table.writeInt16BE(4, 0);
  table.writeInt16BE(UNITS, 2);
  table.writeUInt16BE(400, 4);
  table.writeUInt16BE(5, 6);
  table.write('TEST', 58, 'latin1');
  table.writeUInt16BE(0x40, 62);
  table.writeUInt16BE(0x2e80, 64);
  table.writeUInt16BE(0xffef, 66);
  for (const [at, value] of [
    [68, 880],
    [70, -120],
    [74, 880],
    [76, 120],
    [86, 500],
    [88, 880],
  ] as const)
    table.writeInt16BE(value, at);
  // The code page of simplified Chinese.
  table.writeUInt32BE(1 << 18, 78);
  return table;
}

function name(family: string): Buffer {
  const texts = [family, 'Regular', family, family, '1', family.replaceAll(' ', '')].map((text) =>
    Buffer.from(text, 'utf16le').swap16(),
  );
  let offset = 0;
  const records = texts.map((text, id) => {
    const record = Buffer.concat([3, 1, 0x409, id + 1, text.length, offset].map(int16));
    offset += text.length;
    return record;
  });
  return Buffer.concat([int16(0), int16(texts.length), int16(6 + texts.length * 12), ...records, ...texts]);
}

function assemble(tables: readonly [string, Buffer][]): Buffer {
  let offset = 12 + tables.length * 16;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, body] of tables) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    directory.push(Buffer.from(tag, 'latin1'), int32(checksum(padded)), int32(offset), int32(body.length));
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([
    int32(0x10000),
    ...[tables.length, 128, 3, tables.length * 16 - 128].map(int16),
    ...directory,
    ...bodies,
  ]);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value & 0xffff);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
