import type { SealedFile } from '../../schema/kinds/review.ts';
import { digestOf } from '../../kernel/digest.ts';

/** Files whose line ends differ from machine to machine, as git hands them out, though nobody has changed a word. */
const TEXT = /\.(?:mdx?|ya?ml|csv|txt|srt|vtt)$/i;

const RETURN = 13;
const NEWLINE = 10;

/** SHA-256 of a file as it is signed: of a text without a byte order mark, its lines ending as they do everywhere. */
export function sealedDigest(path: string, bytes: Buffer): string {
  if (!TEXT.test(path)) return digestOf(bytes);
  const start = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (!bytes.includes(RETURN)) return digestOf(bytes.subarray(start));
  const plain = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = start; at < bytes.length; at++)
    if (bytes[at] !== RETURN || bytes[at + 1] !== NEWLINE) plain[length++] = bytes[at]!;
  return digestOf(plain.subarray(0, length));
}

/**
 * What a signature is bound to: which piece it is, under which name each of its files lies, and what is in them. The
 * signature of another piece, or of this one under another name, has another seal.
 */
export function pieceSeal(piece: string, files: readonly SealedFile[]): string {
  return digestOf([piece, ...linesOfFiles(files)].join('\n'));
}

/** The files as a review writes them down, a line each. */
export function linesOfFiles(files: readonly SealedFile[]): string[] {
  return files.map(({ path, digest }) => `${digest} ${path}`).sort();
}

/** The files that a review has written down; a line that is none is left out. */
export function filesInLines(lines: readonly string[]): SealedFile[] {
  return lines.flatMap((line) => {
    const [, digest, path] = /^([0-9a-f]{64}) (\S.*)$/.exec(line) ?? [];
    return digest === undefined || path === undefined ? [] : [{ path, digest }];
  });
}

/** A file that is no longer what was signed. */
export interface SealBreach {
  path: string;
  change: '改了' | '新加' | '去掉';
}

/** What differs between the files that were signed and those that are there. */
export function changedFiles(sealed: readonly SealedFile[], now: readonly SealedFile[]): SealBreach[] {
  const before = new Map(sealed.map(({ path, digest }) => [path, digest]));
  const after = new Map(now.map(({ path, digest }) => [path, digest]));
  return [
    ...now.flatMap(({ path, digest }): SealBreach[] =>
      before.get(path) === digest ? [] : [{ path, change: before.has(path) ? '改了' : '新加' }],
    ),
    ...sealed.flatMap(({ path }): SealBreach[] => (after.has(path) ? [] : [{ path, change: '去掉' }])),
  ];
}
