import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { SiteFolder } from '../../../publish/store/site-folder.ts';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import { openSearch } from '../../../search/query/engine.ts';

/**
 * Files of the site folder, below it, in which a text stands, packed or not. What is never served (checkouts of the
 * repository, caches) is left out.
 */
export function traces(text: string, { root, state }: SiteFolder): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .filter((file) => !file.startsWith(state));
  return files
    .filter((file) => contains(unpacked(file), text))
    .map((file) => relative(root, file))
    .sort();
}

function contains(bytes: Buffer, text: string): boolean {
  return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
}

function unpacked(file: string): Buffer {
  const bytes = readFileSync(file);
  if (file.endsWith('.gz')) return gunzipSync(bytes);
  return file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

/** Addresses that a reader's search finds. */
export async function found(text: string, { current, assets }: SiteFolder): Promise<string[]> {
  const index = await openSearch(async (name) => {
    const path = SEARCH_INDEX.slice(1) + name;
    return readFileSync(join(name === 'catalogue.bin' ? current : assets, path));
  });
  const answer = await index.search({ text, filters: {}, sort: 'relevance' });
  return (await answer.all()).map(({ address }) => address);
}
