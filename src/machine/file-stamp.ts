import { statSync } from 'node:fs';

/** What the file system says of a file: as long as it says so, nobody has written it or put another in its place. */
export function fileStamp(file: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return JSON.stringify([file, ino, size, mtimeMs, ctimeMs]);
}
