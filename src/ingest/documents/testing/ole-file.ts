/** A file of old Office programs: streams by their names, each in sectors of its own. */
export function oleFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const entries = [entry('Root Entry', 5, names.length === 0 ? NONE : 1, END, 0)];
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const put = (bytes: Buffer): number => {
    const start = table.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let index = 0; index < count; index++) table.push(index === count - 1 ? END : start + index + 1);
    sectors.push(Buffer.concat([bytes, Buffer.alloc(count * SECTOR - bytes.length)]));
    return start;
  };
  for (const [index, name] of names.entries()) {
    // Short streams would lie in another place.
    const bytes = Buffer.concat([streams[name]!, Buffer.alloc(Math.max(0, SMALL_BELOW - streams[name]!.length))]);
    entries.push(entry(name, 2, NONE, put(bytes), bytes.length, index + 2 <= names.length ? index + 2 : NONE));
  }
  const directory = put(Buffer.concat(entries));
  const tableSectors = Math.ceil((table.length + 8) / (SECTOR / 4 - 1));
  const tableStart = table.length;
  for (let index = 0; index < tableSectors; index++) table.push(0xfffffffd);
  const tables = Buffer.alloc(tableSectors * SECTOR, 0xff);
  for (const [index, next] of table.entries()) tables.writeUInt32LE(next, index * 4);
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(SMALL_BELOW, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let index = 0; index < tableSectors; index++) header.writeUInt32LE(tableStart + index, 76 + index * 4);
  return Buffer.concat([header, ...sectors, tables]);
}

const SECTOR = 512;
const SMALL_BELOW = 4096;
const NONE = 0xffffffff;
const END = 0xfffffffe;

function entry(name: string, type: number, child: number, start: number, size: number, right = NONE): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.writeUInt32LE(NONE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
