import { lstatSync, readFileSync } from 'node:fs';
import { digestOf } from '../../kernel/digest.ts';
import { TWINS } from './packed-twins.ts';

/**
 * What proves the bytes of a file: the first 32 digits of its SHA-256, and behind them its size. Short, for lists of
 * hundreds of thousands.
 */
export type Seal = string;

const DIGITS = 32;

export function sealOf(bytes: Uint8Array): Seal {
  return sealFrom(digestOf(bytes).slice(0, DIGITS), bytes.length);
}

export function sealFrom(digest: string, bytes: number): Seal {
  return `${digest}${bytes}`;
}

/** The size in bytes that a seal says. */
export function sealedSize(seal: Seal): number {
  return Number(seal.slice(DIGITS));
}

/** Everything that a file may have beside it is named so: itself first, then its twins. */
export const SERVED_AS = ['', ...TWINS] as const;

/** How a file is compared with its seals: by all its bytes, or by what the file system says about it. */
export type Proof = { by: 'bytes' } | { by: 'size'; /** In milliseconds: nothing was written later. */ until: number };

export interface Flaw {
  /** What stands behind the file's name. */
  extension: (typeof SERVED_AS)[number];
  flaw: 'missing' | 'changed' | 'stray';
}

/**
 * What is wrong with a stored file and its twins, which a server sends instead of it. `seals`: of the file, of its
 * `.gz` and of its `.br`, as far as it has them; a twin without a seal is a stray one. `isNamed`: false for what is known
 * not to be there.
 */
export function flawsOf(
  file: string,
  seals: readonly Seal[],
  proof: Proof,
  isNamed: (file: string) => boolean = () => true,
): Flaw[] {
  return SERVED_AS.flatMap((extension, index): Flaw[] => {
    const seal = seals[index];
    const name = file + extension;
    const facts = isNamed(name) ? lstatSync(name, { throwIfNoEntry: false }) : undefined;
    if (!facts) return seal === undefined ? [] : [{ extension, flaw: 'missing' }];
    if (seal === undefined) return [{ extension, flaw: 'stray' }];
    const isSound =
      facts.isFile() &&
      facts.size === sealedSize(seal) &&
      (proof.by === 'size' ? facts.mtimeMs <= proof.until : sealOf(readFileSync(name)) === seal);
    return isSound ? [] : [{ extension, flaw: 'changed' }];
  });
}
