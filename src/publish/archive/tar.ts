const BLOCK = 512;
const NAME = 100;
const PREFIX = 155;

/**
 * The header of a plain file in a tar archive (POSIX ustar). `seconds`: its time. Throws if the path is too long for
 * one.
 */
export function tarHeader(path: string, size: number, seconds: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const [prefix, name] = splitPath(path);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(size, 11)}\0`, 124);
  header.write(`${octal(seconds, 11)}\0`, 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(prefix, 345);
  header.write(`${octal(sumOf(header), 6)}\0 `, 148);
  return header;
}

/** What fills a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/**
 * Reads a tar archive of plain files, one after another. `mostOf` is asked before a file is read: how many bytes it may
 * have; it throws for a path that must not come. Throws, in Chinese, if the archive is cut off or holds anything else
 * than plain files.
 */
export async function* readTar(
  chunks: AsyncIterable<Buffer>,
  mostOf: (path: string) => number,
): AsyncGenerator<{ path: string; bytes: Buffer }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { done, value } = await iterator.next();
    held = done ? Buffer.alloc(0) : value;
    return !done;
  };
  const take = async (count: number) => {
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0;) {
      if (held.length === 0 && !(await more())) throw new Error('安装包不完整，后面的一段没有了。');
      const part = held.subarray(0, missing);
      held = held.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  };
  try {
    for (let header = await take(BLOCK); !isEmpty(header); header = await take(BLOCK)) {
      const { path, size } = readHeader(header);
      if (size > mostOf(path)) throw new Error(`安装包里的 ${path} 比清单上写的大。`);
      const bytes = await take(size);
      await take(tarPadding(size).length);
      yield { path, bytes };
    }
    if (!isEmpty(await take(BLOCK))) throw new Error('安装包的结尾不对。');
    do if (!isEmpty(held)) throw new Error('安装包后面多出了东西。');
    while (await more());
  } finally {
    await iterator.return?.();
  }
}

function readHeader(header: Buffer): { path: string; size: number } {
  const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  if (text(257, 5) !== 'ustar' || Number.parseInt(text(148, 8), 8) !== sumOf(header))
    throw new Error('安装包里的文件头坏了。');
  const prefix = text(345, PREFIX);
  const path = (prefix === '' ? '' : `${prefix}/`) + text(0, NAME);
  if (header.toString('latin1', 156, 157) !== '0') throw new Error(`安装包里的 ${path} 不是普通文件，不能安装。`);
  const size = text(124, 12);
  if (!/^[0-7]{11}$/.test(size)) throw new Error(`安装包里没有写清 ${path} 的大小。`);
  return { path, size: Number.parseInt(size, 8) };
}

/** The sum of a header's bytes, its own field taken for spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function splitPath(path: string): [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= NAME) return ['', path];
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= PREFIX && Buffer.byteLength(name) <= NAME) return [prefix, name];
  }
  throw new Error(`路径太长，装不进安装包：${path}`);
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0');
  if (text.length > digits) throw new Error(`文件太大，装不进安装包：${value} 字节。`);
  return text;
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
