import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { realClock } from '../../machine/environment.ts';
import type { ContentFile } from './content-file.ts';

/**
 * Every file below `folder`, sorted by path. Links are listed, never followed, as Node's own recursive `readdir` does.
 * Throws if the folder cannot be read.
 */
export function readTree(folder: string): ContentFile[] {
  const files: ContentFile[] = [];
  const now = realClock();
  const walk = (below: string) => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) {
        walk(path);
        continue;
      }
      const absolute = join(folder, path);
      const stat = lstatSync(absolute);
      const { size, ctimeMs: changedAt } = stat;
      files.push({ path, absolute, size, stamp: stampOf(stat, now), link: !item.isFile(), changedAt });
    }
  };
  walk('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** File systems keep times in steps: of the kernel's clock, or of as much as two seconds. */
const STEP = 50;
const COARSE_STEP = 2_000;

/** `now`: a moment before the file is read. */
function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string | undefined {
  const step = ctimeMs % 1_000 === 0 ? COARSE_STEP : STEP;
  return ctimeMs + 2 * step < now ? `${size}-${mtimeMs}-${ctimeMs}-${ino}` : undefined;
}
