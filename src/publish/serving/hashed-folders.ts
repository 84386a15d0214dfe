import { BUNDLES, MEDIA } from '../../addresses/address.ts';
import { FILES, SEARCH_INDEX } from '../../search/format/format.ts';

/**
 * Below these addresses every file's name carries a digest of its content, so that it never changes; they lie in
 * SITE/assets. Each starts and ends with `/`.
 */
export const HASHED_FOLDERS: readonly string[] = [
  BUNDLES,
  MEDIA,
  ...Object.values(FILES).map((nameOf) => SEARCH_INDEX + nameOf('').replace(/\/.*/, '/')),
];

/**
 * The one of these folders that a file lies in, by its path below the site's root; undefined for a file with a fixed
 * name.
 */
export function hashedFolderOf(path: string): string | undefined {
  return HASHED_FOLDERS.find((folder) => `/${path}`.startsWith(folder));
}

export function isHashed(path: string): boolean {
  return hashedFolderOf(path) !== undefined;
}

/** The folders as a regular expression from the start of an address, for nginx and Caddy alike. */
export function hashedPattern(): string {
  const search = HASHED_FOLDERS.filter((folder) => folder.startsWith(SEARCH_INDEX)).map((folder) =>
    folder.slice(SEARCH_INDEX.length, -1),
  );
  const others = HASHED_FOLDERS.filter((folder) => !folder.startsWith(SEARCH_INDEX)).map((folder) =>
    folder.slice(1, -1),
  );
  return `^/(${others.join('|')}|${SEARCH_INDEX.slice(1)}(${search.join('|')}))/`;
}
