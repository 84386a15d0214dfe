import type { ContentFile } from '../../../ingest/files/content-file.ts';
import { LookRefused } from '../questions/look.ts';
import type { SentChange } from '../questions/messages.ts';
import type { Scratch } from './scratch.ts';

/** A piece of work has a text, its pictures and a few files beside it. */
const MOST_CHANGES = 300;
const LONGEST_PATH = 400;

/** Throws a `LookRefused` for what no content folder could have. */
export function refuseImpossible(changes: readonly Pick<SentChange, 'path'>[], piece: string): void {
  if (changes.length > MOST_CHANGES)
    throw new LookRefused(`一次最多看 ${MOST_CHANGES} 个文件，这里有 ${changes.length} 个。`);
  const paths = changes.map(({ path }) => path.normalize('NFC'));
  if (new Set(paths).size < paths.length) throw new LookRefused('同一个文件写了两次。');
  if (![...paths, piece].every(isPossible))
    throw new LookRefused('文件的位置不对：要写成 content 文件夹里的位置，如 news/20261118-pingnuo.md。');
}

function isPossible(path: string): boolean {
  const parts = path.split('/');
  return path.length <= LONGEST_PATH && !/[\\\0]/.test(path) && !parts.some((part) => ['', '.', '..'].includes(part));
}

/**
 * The files of a content folder as they would be. A file in the place of a folder, or below another file, stands beside
 * it: that cannot be written, and git says so.
 */
export function filesWithChanges(
  files: readonly ContentFile[],
  changes: readonly SentChange[],
  scratch: Scratch,
): ContentFile[] {
  if (changes.length === 0) return [...files];
  const paths = new Set(changes.map(({ path }) => path.normalize('NFC')));
  const there = files.filter(({ path }) => !paths.has(path.normalize('NFC')));
  const added = changes.flatMap((change) => ('gone' in change ? [] : [scratch.file(change.path, change.digest)]));
  return [...there, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
}
