import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from './content-file.ts';

/**
 * Every file below `folder`, sorted by path. Links are listed, never followed, as Node's own recursive `readdir` does.
 * Throws if the folder cannot be read.
 */
export function readTree(folder: string): ContentFile[] {
  const files: ContentFile[] = [];
  const walk = (below: string) => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) {
        walk(path);
        continue;
      }
      const absolute = join(folder, path);
      const stat = lstatSync(absolute);
      const stamp = `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}-${stat.ino}`;
      files.push({ path, absolute, size: stat.size, stamp, link: !item.isFile(), changedAt: stat.ctimeMs });
    }
  };
  walk('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
