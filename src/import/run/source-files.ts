import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sourceKind } from '../../ingest/documents/source-kind.ts';
import { PhotoAlbum } from '../picture/photo-album.ts';

/** Files below folders, in order; hidden ones and those that Word keeps while it is open are none. */
export function filesBelow(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !/^(?:\.|~\$)|\.import\.md$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => (item.isDirectory() || item.isFile() ? filesBelow(join(path, item.name)) : []));
}

/** Enough to tell a photo. */
const HEAD = 64;

export function isPhotoFile(file: string): boolean {
  const head = Buffer.alloc(HEAD);
  let read = 0;
  try {
    const opened = openSync(file, 'r');
    read = readSync(opened, head, 0, HEAD, 0);
    closeSync(opened);
  } catch {
    // Whoever reads it says why it cannot be read.
  }
  return isPhoto(head.subarray(0, read));
}

function isPhoto(head: Buffer): boolean {
  const kind = sourceKind(head);
  return kind === 'photo' || kind === 'heic';
}

/** What no photo belongs to. */
const NO_TEXT = /\.(?:xlsx?|et|csv|pptx?|dps|mp[34]|mov|avi|wav|m4a|zip|rar|7z)$/i;

/** The photos of a folder with the texts that they may belong to. */
export function albumOf(documents: readonly string[], photos: readonly string[]): PhotoAlbum {
  return new PhotoAlbum(
    documents.filter((name) => !NO_TEXT.test(name)),
    photos,
  );
}

/** From the working directory, or absolute where it would climb out of it. */
export function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below.split(sep).join('/');
}
