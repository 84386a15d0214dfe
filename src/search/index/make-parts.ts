import { mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recordFrom, type SearchContent, told } from '../records/search-content.ts';
import { makerDigest } from './index-cache.ts';
import { IndexWriter, KEPT_PARTS, textsKey } from './index-writer.ts';
import { keyedParts } from './write-index.ts';

/**
 * Makes parts of an index without the index: those whose keys are wanted lie in `cacheFolder` afterwards, where
 * `writeSearchIndex` finds them. Answers the paths of their files below it.
 */
export async function makeParts(
  { records, ...plan }: SearchContent,
  cacheFolder: string,
  isWanted: (key: string) => boolean,
): Promise<string[]> {
  await mkdir(cacheFolder, { recursive: true });
  // Its texts are written too; they are thrown away.
  const folder = mkdtempSync(join(cacheFolder, 'parts-'));
  const place = { folder, cacheFolder, kept: undefined, maker: makerDigest() };
  const writer = new IndexWriter(plan, place);
  const made: string[] = [];
  try {
    for (const { key, records: own, isKept } of keyedParts(records, place, true)) {
      if (!isWanted(key)) continue;
      const placed = own.map(({ number, rank, digest }) => ({ number, rank, digest }));
      // What is kept may be damaged.
      if (!isKept || !writer.addPart(key, placed, undefined))
        writer.addPart(
          key,
          placed,
          own.map(({ source }) => recordFrom(told(source))),
        );
      made.push(...[key, textsKey(key)].map((name) => `${KEPT_PARTS}/${name}`));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return made;
}
