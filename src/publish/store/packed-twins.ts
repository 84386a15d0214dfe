import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import type { PageLayout } from './site-folder.ts';

/** What stands behind the names of a file's compressed twins. */
export const TWINS = ['.gz', '.br'] as const;

const TEXT = /\.(?:html|css|js|svg|xml|json|csv|txt)$/;

/** Below, a packet of the network holds the file as it is. */
const WORTH_GZIP = 1024;
/** Below, Brotli saves too little to be worth another file. */
const WORTH_BROTLI = 4096;
/**
 * The same of pages, of which there are by far the most: what Brotli saves of a usual one fits into one packet of the
 * network (4.3 instead of 4.8 kB of a home page, 8.7 instead of 9.9 kB of a long story), and it takes as long as
 * everything else that is done to a page whose foot has changed.
 */
const WORTH_BROTLI_PAGE = 32 * 1024;
/**
 * A smaller page that is one file has no twins at all: the server packs it on its way in less than a millisecond, and a
 * twin would double the files of a site.
 */
const WORTH_TWINS_PAGE: Readonly<Record<PageLayout, number>> = { folders: WORTH_GZIP, files: WORTH_BROTLI_PAGE };

/** Measured on pages of this site: 9 takes a quarter longer than 6 and saves 0.1 %; what pages load stays for years. */
const GZIP_LEVEL_PAGE = 6;
const GZIP_LEVEL = 9;

/** Measured on pages of this site: 11 takes 27 times as long as 6 and saves 9 %. */
const BROTLI_QUALITY = 6;

/**
 * The compressed twins of a file that servers send instead of it, by what is put behind its name. The same bytes give
 * the same twins.
 */
export async function packedTwins(
  name: string,
  bytes: Uint8Array,
  layout: PageLayout,
): Promise<[extension: (typeof TWINS)[number], bytes: Uint8Array][]> {
  const count = twinCount(name, bytes.length, layout);
  if (count === 0) return [];
  const zipped = gzipped(bytes, { level: isPage(name) ? GZIP_LEVEL_PAGE : GZIP_LEVEL });
  if (count === 1) return [['.gz', await zipped]];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    ['.gz', await zipped],
    ['.br', await brotli(bytes, { params })],
  ];
}

/** True if these are the twins of a file, in their order, and hold its bytes and nothing more. */
export async function areTwinsOf(
  name: string,
  bytes: Uint8Array,
  twins: readonly Uint8Array[],
  layout: PageLayout,
): Promise<boolean> {
  if (twins.length !== twinCount(name, bytes.length, layout)) return false;
  const most = { maxOutputLength: bytes.length + 1 };
  const unpack = [async (twin: Uint8Array) => gunzipped(twin, most), async (twin: Uint8Array) => unbrotli(twin, most)];
  const held = await Promise.all(twins.map((twin, index) => unpack[index]!(twin).catch(() => undefined)));
  return held.every((found) => found?.equals(bytes));
}

/** How many of `TWINS`, the first ones, a file has. */
function twinCount(name: string, size: number, layout: PageLayout): number {
  if (!TEXT.test(name) || size < (isPage(name) ? WORTH_TWINS_PAGE[layout] : WORTH_GZIP)) return 0;
  return size < (isPage(name) ? WORTH_BROTLI_PAGE : WORTH_BROTLI) ? 1 : 2;
}

function isPage(name: string): boolean {
  return name.endsWith('.html');
}

const gzipped = promisify(gzip);
const gunzipped = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip);
const unbrotli = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(brotliDecompress);
const brotli = promisify(brotliCompress);
