import type { FileStart, KeyFileSize, UnwrittenKeyFile } from './key-run.ts';
import { firstFrom, mergeParts, type NumberedPart } from './merge-parts.ts';
import type { NumberRange } from './tier-borders.ts';

/** What is remembered of a file of keys: from where to where its content decides it, and the digest in its name. */
export interface MergedFile {
  start: FileStart;
  until: number;
  digest: string;
}

/**
 * As `mergeParts`, of parts that were merged before into at least one file: files that no changed key has to do with are answered as they are
 * remembered. `changed`: ascending, every key whose places are others now. `isThere`: whether a file need not be made
 * again.
 */
export function* mergeChanged(
  parts: readonly NumberedPart[],
  rangeOf: (chunk: number) => NumberRange,
  fileSize: KeyFileSize,
  before: { files: readonly MergedFile[]; changed: Float64Array; isThere: (file: MergedFile) => boolean },
): Generator<MergedFile | UnwrittenKeyFile> {
  const { files, changed, isThere } = before;
  const stays = (index: number) => {
    const file = files[index]!;
    // The first one also begins with whatever key comes to stand before it.
    const next = index === 0 ? 0 : firstFrom(changed, file.start.key);
    return (changed[next] ?? Infinity) > file.until && isThere(file);
  };
  const indexOf = new Map(files.map(({ start: { key, piece } }, index) => [`${key} ${piece}`, index]));
  for (let index = 0; index < files.length;) {
    if (stays(index)) {
      yield files[index++]!;
      continue;
    }
    let again: number | undefined;
    for (const file of mergeParts(parts, rangeOf, fileSize, index === 0 ? undefined : files[index]!.start)) {
      // From the start of a file that stays everything goes on as before, up to the next change.
      again = indexOf.get(`${file.start.key} ${file.start.piece}`);
      if (again !== undefined && again > index && stays(again)) break;
      again = undefined;
      yield file;
    }
    if (again === undefined) return;
    index = again;
  }
}
