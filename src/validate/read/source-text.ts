import { readFileSync } from 'node:fs';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { digestOf } from '../../kernel/digest.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';

/** A file is no longer what was checked: whoever changed it, or the check, has to come again. */
export class ContentChanged extends Error {
  /** From the content folder. */
  readonly path: string;

  constructor(path: string) {
    super(`检查的时候，${path} 又改了。等改完了再来一次。`);
    this.path = path;
  }
}

/**
 * The letters of a file that was read with this digest. Those of files that are known are hardly ever asked for by a
 * check, so they are read again from the disk, and stay in memory while there is room. Throws a `ContentChanged`.
 * `typed`: where somebody has it at hand.
 */
export function textOfFile({ path, absolute }: ContentFile, digest: string, typed?: string): () => string {
  if (typed !== undefined) {
    let text: string | undefined;
    return () => (text ??= foldLetters(typed));
  }
  let latest: WeakRef<{ text: string }> | undefined;
  return () => {
    let read = latest?.deref();
    if (!read) latest = new WeakRef((read = { text: foldLetters(decodedAgain(path, absolute, digest)) }));
    return read.text;
  };
}

/**
 * Throws a `ContentChanged` where a file is not the one that was digested any more: what another process has read of it
 * meanwhile, by its path, may be of either.
 */
export function expectUnchanged(file: ContentFile, digest: string): void {
  if (!isUnchanged(file, digest)) throw new ContentChanged(file.path);
}

/** True for a file that still has this digest. */
export function isUnchanged({ absolute }: ContentFile, digest: string): boolean {
  const bytes = bytesThere(absolute);
  return bytes !== undefined && digestOf(bytes) === digest;
}

function decodedAgain(path: string, absolute: string, digest: string): string {
  const bytes = bytesThere(absolute);
  const decoded = bytes && digestOf(bytes) === digest ? decode(bytes) : undefined;
  if (!decoded || !('text' in decoded)) throw new ContentChanged(path);
  return decoded.text;
}

function bytesThere(absolute: string): Buffer | undefined {
  try {
    return readFileSync(absolute);
  } catch {
    return undefined;
  }
}
