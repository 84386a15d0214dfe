import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../kernel/digest.ts';

/**
 * A digest of the TypeScript below some folders, tests apart, and of this Node: what another program made is not to be
 * taken for this one's.
 */
export function programDigest(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((item) => ({
      item,
      path: join(item.parentPath, item.name),
    })),
  );
  const programs = files
    .filter(({ item, path }) => item.isFile() && path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map(({ path }) => path);
  return digestOf(
    programs
      .sort()
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n') + process.version,
  );
}
