import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Content } from '../../../ingest/content/content.ts';
import type { ContentFile } from '../../../ingest/files/content-file.ts';
import { readTree } from '../../../ingest/files/read-tree.ts';
import { checkContent, type CheckOptions, type CheckResult, openReadings } from '../../../validate/check.ts';
import { PassingReadings } from '../../../validate/read/passing-readings.ts';
import type { ReadingCache } from '../../../validate/read/reading-cache.ts';
import { ContentChanged } from '../../../validate/read/source-text.ts';
import { PassingWords } from '../../../validate/words/word-cache.ts';
import type { SentChange } from '../questions/messages.ts';
import { filesWithChanges } from './changed-files.ts';
import { type FollowedPlace, shownFrom } from './content-place.ts';
import type { Scratch } from './scratch.ts';

/** A folder that anybody may change is believed to be as it was for so many milliseconds. */
const BELIEVED = 3_000;

/** The time of the content may be so many milliseconds behind the clock: all of it is judged by it. */
const OUTDATED = 120_000;

/** Everything that is known of a content folder as it is. */
interface Base {
  files: readonly ContentFile[];
  /** Of the content, where its place has such a thing. */
  version: string | undefined;
  /** The latest one without changes. */
  check: CheckResult;
  options: CheckOptions;
  /** What that check was made by, files apart. */
  judgedBy: string;
}

/**
 * The content of a place as it is now, checked, and what a check says of it with changes. What is found out of changes
 * stays in this process.
 */
export class HeldContent {
  readonly #place: FollowedPlace;
  readonly #scratch: Scratch;
  readonly #words = new PassingWords();
  #readings: ReadingCache | undefined;
  #passing: PassingReadings | undefined;
  #base: Base | undefined;
  #seenAt = -Infinity;
  #checkedAt = -Infinity;

  constructor(place: FollowedPlace, scratch: Scratch) {
    this.#place = place;
    this.#scratch = scratch;
  }

  /** The content as it is. Throws where there is no such folder. */
  async now(): Promise<CheckResult> {
    return this.with([], (check) => Promise.resolve(check));
  }

  /** The files of the content as it is. */
  async files(): Promise<readonly ContentFile[]> {
    return (await this.#followed()).files;
  }

  /** Does something with the content as it would be with changes; once more where a file was changed meanwhile. */
  async with<T>(
    changes: readonly SentChange[],
    work: (check: CheckResult, known: { files: readonly ContentFile[]; base: Content }) => Promise<T>,
  ): Promise<T> {
    for (let times = 1; ; times++) {
      const base = await this.#followed();
      const files = filesWithChanges(base.files, changes, this.#scratch);
      const options = {
        ...base.options,
        readings: this.#passing!,
        words: this.#words,
        history: { known: base.check.content.history },
        files,
      };
      const isAsBefore = changes.length === 0 && base.judgedBy === judgedBy(options);
      try {
        const check = isAsBefore ? base.check : await checkContent(options);
        if (check !== base.check && changes.length === 0) this.#keep(base, check);
        return await work(check, { files, base: base.check.content });
      } catch (error) {
        if (times > 1 || !(error instanceof ContentChanged)) throw error;
        this.changed();
      }
    }
  }

  /** Lets the next question see what has been changed just now. */
  changed(): void {
    this.#seenAt = -Infinity;
  }

  /** Looks whether all is as it was, and what time it is, while nobody waits; true if something is otherwise. */
  async lookAgain(): Promise<boolean> {
    const before = this.#base?.check;
    if (!before) return false;
    if (performance.now() - this.#checkedAt > OUTDATED / 2) this.#checkedAt = -Infinity;
    await this.#followed(0);
    await this.now();
    return this.#base?.check !== before;
  }

  async #followed(believed = BELIEVED): Promise<Base> {
    const { environment, version } = await this.#place.follow();
    const options = {
      ...environment,
      contentFolder: resolve(environment.contentFolder),
      shownFrom: shownFrom(environment),
    };
    const before = this.#base;
    if (before && performance.now() - this.#checkedAt < OUTDATED) options.now = before.check.content.now;
    const isBelieved =
      version === undefined ? performance.now() - this.#seenAt < believed : version === before?.version;
    if (before && isBelieved) return Object.assign(before, { options });
    const files = readTree(options.contentFolder);
    this.#seenAt = performance.now();
    if (before && areSame(before.files, files)) return Object.assign(before, { options, version });
    return this.#checked(options, files, version);
  }

  #keep(base: Base, check: CheckResult): void {
    base.check = check;
    base.judgedBy = judgedBy(base.options);
    this.#checkedAt = performance.now();
  }

  async #checked(options: CheckOptions, files: readonly ContentFile[], version: string | undefined): Promise<Base> {
    mkdirSync(options.cacheFolder, { recursive: true });
    this.#readings ??= openReadings(options);
    this.#passing ??= new PassingReadings(this.#readings);
    const check = await checkContent({ ...options, readings: this.#readings, files });
    this.#checkedAt = performance.now();
    return (this.#base = { files, version, check, options, judgedBy: judgedBy(options) });
  }
}

function judgedBy({ now, withdrawals }: CheckOptions): string {
  return JSON.stringify([now, withdrawals]);
}

/** True where no file can have changed. */
function areSame(before: readonly ContentFile[], now: readonly ContentFile[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ path, stamp, link }, index) => {
      const old = before[index]!;
      return path === old.path && link === old.link && stamp !== undefined && stamp === old.stamp;
    })
  );
}
