import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { digestOf } from '../../kernel/digest.ts';
import { MANIFEST, type Manifest, readManifest, readSums, SITE_PART, SUMS } from './contents.ts';
import { readTar } from './tar.ts';

/** What `SHA256SUMS` and `release.json` may have at most: those of 500,000 files. */
const MOST_LIST = 64 * 2 ** 20;

/** A file is checked in memory before anything of it is written. */
const MOST_FILE = 2 ** 30;

export interface OpenArchive {
  manifest: Manifest;
  /** SHA-256 by path below the site's root. */
  sums: ReadonlyMap<string, string>;
  /**
   * Every file that the manifest names, checked, in the archive's order. Throws at the first that is wrong or not
   * named, and at the end if one has not come.
   */
  files: AsyncIterable<{ path: string; bytes: Buffer }>;
}

/** Opens what `packRelease` wrote; reads no further than its lists. Throws, in Chinese, what is wrong with it. */
export async function openArchive(file: string): Promise<OpenArchive> {
  // What may come now, with the most bytes it may have.
  const expected = new Map([[SUMS, MOST_LIST]]);
  const entries = readTar(unpacked(file), (path) => {
    const most = expected.get(path);
    if (most === undefined) throw new Error(`安装包里多出了 ${JSON.stringify(path)}，或者它的位置不对。`);
    expected.delete(path);
    return most;
  });
  const next = async () => {
    const { done, value } = await entries.next();
    if (done) throw new Error(`安装包里没有 ${[...expected.keys()][0]}。`);
    return value.bytes;
  };
  const sums = readSums((await next()).toString());
  expected.set(MANIFEST, MOST_LIST);
  const text = await next();
  checkSum(MANIFEST, text, sums);
  const manifest = readManifest(text.toString());
  for (const [path, bytes] of Object.entries(manifest.files)) {
    if (bytes > MOST_FILE) throw new Error(`安装包里的 ${path} 太大。`);
    if (!sums.has(SITE_PART + path)) throw new Error(`安装包的 ${SUMS} 里没有 ${SITE_PART}${path}。`);
    expected.set(SITE_PART + path, bytes);
  }
  if (sums.size !== expected.size + 1) throw new Error(`安装包的 ${SUMS} 和 ${MANIFEST} 对不上。`);
  const checked = async function* () {
    for await (const { path, bytes } of entries) {
      checkSum(path, bytes, sums);
      yield { path: path.slice(SITE_PART.length), bytes };
    }
    if (expected.size > 0) throw new Error(`安装包里少了 ${expected.size} 个文件，例如 ${[...expected.keys()][0]}。`);
  };
  const ofSite = [...sums]
    .filter(([path]) => path !== MANIFEST)
    .map(([path, sum]) => [path.slice(SITE_PART.length), sum] as const);
  return { manifest, sums: new Map(ofSite), files: checked() };
}

function checkSum(path: string, bytes: Buffer, sums: ReadonlyMap<string, string>): void {
  if (digestOf(bytes) !== sums.get(path))
    throw new Error(`安装包里的 ${path} 坏了，或者被人改过：和 ${SUMS} 里的不一样。`);
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  try {
    yield* pipeline(createReadStream(file), createGunzip(), () => undefined) as AsyncIterable<Buffer>;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_')
      ? new Error('安装包坏了或者不完整，也可能不是安装包。请重新拷贝一次。', { cause: error })
      : error;
  }
}
