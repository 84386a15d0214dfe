import { FILES, SEARCH_INDEX } from '../../search/format.ts';
import { BUNDLES, MEDIA } from '../../site/address.ts';

/** Below these addresses every file's name carries a digest of its content, so that it never changes; they lie in SITE/assets. Each starts and ends with `/`. */
export const HASHED_FOLDERS: readonly string[] = [BUNDLES, MEDIA, ...Object.values(FILES).map((nameOf) => SEARCH_INDEX + nameOf('', 0).replace(/\/.*/, '/'))];

/** True for a file, by its path below the site's root, that lies in such a folder. */
export function isHashed(path: string): boolean {
  return HASHED_FOLDERS.some((folder) => `/${path}`.startsWith(folder));
}

/** The same as a regular expression from the start of an address, for nginx and Caddy alike. */
export function hashedPattern(): string {
  const search = HASHED_FOLDERS.filter((folder) => folder.startsWith(SEARCH_INDEX)).map((folder) => folder.slice(SEARCH_INDEX.length, -1));
  const others = HASHED_FOLDERS.filter((folder) => !folder.startsWith(SEARCH_INDEX)).map((folder) => folder.slice(1, -1));
  return `^/(${others.join('|')}|${SEARCH_INDEX.slice(1)}(${search.join('|')}))/`;
}
