/**
 * What systems and programs leave in folders, in the words of a `.gitignore`: Office and WPS beside a table that is
 * open, LibreOffice too, Windows and macOS in folders with pictures, and half-written files. Nothing of it is content;
 * it is neither checked nor counted.
 */
export const JUNK_PATTERNS = [
  '~$*',
  '.~lock.*#',
  'Thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.DS_Store',
  '._*',
  '*.tmp',
] as const;

const JUNK = new RegExp(
  `(?:^|/)(?:${JUNK_PATTERNS.map((pattern) => pattern.replace(/[.$]/g, '\\$&').replaceAll('*', '[^/]*')).join('|')})$`,
  'i',
);

/** True for a path of junk. */
export function isJunk(path: string): boolean {
  return JUNK.test(path);
}
