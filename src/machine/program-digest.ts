import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../kernel/digest.ts';
import { PROJECT } from './project.ts';

/** What no run of the program reads: its tests and what serves them, its measurements and samples. */
const NOT_RUN = /\.test\.ts$|\/testing\/|^src\/(?:workshop|whole-site)\//;

/**
 * A digest of files of the installed program and of this Node: what another program made is not to be taken for this
 * one's. `parts`: files and folders, from the program's folder.
 */
export function programDigest(parts: readonly string[]): string {
  const digests = programFiles(parts).map((path) => `${path} ${digestOf(readFileSync(join(PROJECT, path)))}`);
  return digestOf([process.version, ...digests].join('\n'));
}

/** What the file system says of the same files: as long as it says so, the digest is the same. */
export function programStamp(parts: readonly string[]): string {
  return programFiles(parts)
    .map((path) => {
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(PROJECT, path));
      return `${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
    })
    .join('\n');
}

/** The paths of those files, sorted. */
function programFiles(parts: readonly string[]): string[] {
  return parts
    .flatMap(filesOf)
    .filter((path) => !NOT_RUN.test(path))
    .sort();
}

function filesOf(part: string): string[] {
  if (statSync(join(PROJECT, part)).isFile()) return [part];
  const files: string[] = [];
  const walk = (folder: string) => {
    for (const item of readdirSync(`${PROJECT}${folder}`, { withFileTypes: true })) {
      const path = `${folder}/${item.name}`;
      if (item.isFile()) files.push(path);
      // Half of all folders: each push asks.
      else if (item.isDirectory() && !NOT_RUN.test(`${path}/`)) walk(path);
    }
  };
  walk(part);
  return files;
}
