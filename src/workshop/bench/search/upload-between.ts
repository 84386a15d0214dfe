import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import { PINYIN_INDEX } from '../../../search/format/pinyin.ts';

/** The bytes of the files of an index that another one before it does not have. */
export function uploadBetween(before: string, after: string): number {
  let bytes = 0;
  for (const part of [SEARCH_INDEX, PINYIN_INDEX]) {
    for (const file of readdirSync(join(after, part), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      const own = readFileSync(path);
      const known = join(before, path.slice(after.length));
      if (!existsSync(known) || !readFileSync(known).equals(own)) bytes += own.length;
    }
  }
  return bytes;
}
