import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { findPersonal, type PersonalHit } from '../../kernel/privacy/facts/find-personal.ts';
import { programDigest } from '../../machine/program-digest.ts';
import { keepWhole } from '../../machine/write-whole.ts';

/** What was read in a picture, or in one of those of a document. */
export interface PictureText {
  /** '' for a picture by itself. */
  where: string;
  text: string;
}

/** Personal data in what was read. */
export interface PictureHit {
  where: string;
  kind: PersonalHit['kind'];
}

interface Kept {
  /** Of the rules: with others the texts are gone through again, but no picture is read again. */
  rules: string;
  files: Record<string, { stamp: string; digest: string }>;
  hits: Record<string, PictureHit[]>;
}

/**
 * What was read in pictures, by the digests of their files: it does not depend on where they lie, and a new program has
 * its texts from an earlier one. `save` keeps what the files of this time have.
 */
export class PictureTexts {
  readonly #index: string;
  readonly #texts: string;
  readonly #before: Kept;
  readonly #after: Kept;
  #changed: boolean;

  constructor(cacheFolder: string, contentFolder: string) {
    this.#index = join(cacheFolder, `picture-hits-${digestOf(contentFolder).slice(0, 32)}.json`);
    this.#texts = join(cacheFolder, 'picture-texts');
    const rules = programDigest(['src/kernel']);
    this.#before = load(this.#index);
    this.#changed = this.#before.rules !== rules;
    if (this.#changed) this.#before.hits = {};
    this.#after = { rules, files: {}, hits: {} };
  }

  /** The digest of a file that was not changed since it was asked for last. */
  digest(path: string, stamp: string | undefined, digest: () => string): string {
    const known = this.#before.files[path];
    const isKnown = known !== undefined && known.stamp === stamp;
    if (!isKnown) this.#changed = true;
    const found = isKnown ? known.digest : digest();
    if (stamp !== undefined) this.#after.files[path] = { stamp, digest: found };
    return found;
  }

  /** What earlier readings found in a file; undefined where it has not been read. */
  hits(digest: string): PictureHit[] | undefined {
    const known = this.#after.hits[digest] ?? this.#before.hits[digest];
    if (known) return (this.#after.hits[digest] = known);
    const texts = this.#read(digest);
    if (texts) this.#changed = true;
    return texts && (this.#after.hits[digest] = hitsIn(texts));
  }

  add(digest: string, texts: readonly PictureText[]): PictureHit[] {
    this.#changed = true;
    keepWhole(this.#fileOf(digest), JSON.stringify(texts));
    return (this.#after.hits[digest] = hitsIn(texts));
  }

  /** As `keepWhole`. */
  save(): void {
    const isSame = Object.keys(this.#before.files).length === Object.keys(this.#after.files).length;
    if (this.#changed || !isSame) keepWhole(this.#index, JSON.stringify(this.#after));
  }

  #read(digest: string): PictureText[] | undefined {
    try {
      return JSON.parse(readFileSync(this.#fileOf(digest), 'utf8')) as PictureText[];
    } catch {
      return undefined;
    }
  }

  #fileOf(digest: string): string {
    return join(this.#texts, digest.slice(0, 2), `${digest}.json`);
  }
}

function hitsIn(texts: readonly PictureText[]): PictureHit[] {
  return texts.flatMap(({ where, text }) => {
    const kinds = new Set(findPersonal(foldLetters(text)).map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ where, kind }));
  });
}

function load(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return { rules: '', files: {}, hits: {} };
  }
}
