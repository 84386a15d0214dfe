import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { digestOf } from '../../kernel/digest.ts';
import { replaceWhole } from '../../machine/write-whole.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { listNamed, readStored, storedAssets, type StoredFile, storedPages } from '../store/stored-files.ts';
import { MANIFEST, manifestText, SITE_PART, SUMS, sumsText } from './contents.ts';
import { TAR_END, tarHeader, tarPadding } from './tar.ts';

export interface PackOrder {
  site: SiteFolder;
  /** The live one if none is named. */
  release: string | undefined;
  /** The archive; one that is there is replaced. */
  out: string;
}

export interface Packed {
  release: string;
  file: string;
  files: number;
  /** SHA-256 of the archive, 64 digits. */
  sum: string;
}

/**
 * Writes a release into one .tar.gz, whole or not at all: `SHA256SUMS`, `release.json`, and the site in `site/`. The
 * same release gives the same bytes. Throws, in Chinese, if there is no such release or one of its files is damaged.
 */
export async function packRelease({ site, release, out }: PackOrder): Promise<Packed> {
  const file = resolve(out);
  if (!/\.(?:tar\.gz|tgz)$/.test(file)) throw new Error(`安装包的文件名要以 .tar.gz 结尾：${out}`);
  if (!existsSync(dirname(file))) throw new Error(`没有 ${dirname(file)} 这个文件夹。`);
  const list = await listNamed(release, site);
  const files = [...storedPages(list, site), ...storedAssets(list, site)];
  const sizes: [string, number][] = [];
  const sums: [string, string][] = [];
  for (const one of files) {
    const { bytes, sum } = await readStored(one);
    sizes.push([one.path, bytes.length]);
    sums.push([SITE_PART + one.path, sum]);
  }
  const manifest = manifestText(list, Object.fromEntries(sizes));
  const texts = { [SUMS]: sumsText([[MANIFEST, digestOf(manifest)], ...sums]), [MANIFEST]: manifest };
  const hash = createHash('sha256');
  const hashed = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const time = Math.floor(Date.parse(list.record.at) / 1000);
  const archive = archiveOf(texts, files, Object.fromEntries(sizes), time);
  await replaceWhole(file, (temporary) =>
    pipeline(archive, createGzip(), hashed, createWriteStream(temporary, { flush: true })),
  );
  return { release: list.record.release, file, files: files.length, sum: hash.digest('hex') };
}

async function* archiveOf(
  texts: Readonly<Record<string, string>>,
  files: readonly StoredFile[],
  sizes: Readonly<Record<string, number>>,
  time: number,
): AsyncGenerator<Buffer> {
  const entry = (path: string, bytes: Buffer) =>
    Buffer.concat([tarHeader(path, bytes.length, time), bytes, tarPadding(bytes.length)]);
  for (const [path, text] of Object.entries(texts)) yield entry(path, Buffer.from(text));
  for (const one of files) {
    const { bytes } = await readStored(one);
    if (bytes.length !== sizes[one.path]) throw new Error(`/${one.path} 在打包的时候变了，请再打包一次。`);
    yield entry(SITE_PART + one.path, bytes);
  }
  yield TAR_END;
}
