import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ContentFile } from '../../../ingest/files/content-file.ts';
import { readTree } from '../../../ingest/files/read-tree.ts';
import {
  checkContent,
  type CheckOptions,
  type CheckResult,
  openReadings,
  whileUnchanged,
} from '../../../validate/check.ts';
import { PassingReadings } from '../../../validate/read/passing-readings.ts';
import type { ReadingCache } from '../../../validate/read/reading-cache.ts';
import { WordMemory } from '../../../validate/words/word-cache.ts';
import type { SentChange } from '../questions/messages.ts';
import { filesWithChanges } from './changed-files.ts';
import { type FollowedPlace, shownFrom } from './content-place.ts';
import type { Scratch } from './scratch.ts';

/** Everything that is known of a content folder as it is. */
interface Base {
  files: readonly ContentFile[];
  options: CheckOptions;
  check: CheckResult;
}

/**
 * The content of a place as it is now, checked, and what a check says of it with changes. What is found out of changes
 * stays in this process.
 */
export class HeldContent {
  readonly #place: FollowedPlace;
  readonly #scratch: Scratch;
  readonly #words = new WordMemory();
  #readings: ReadingCache | undefined;
  #passing: PassingReadings | undefined;
  #base: Base | undefined;

  constructor(place: FollowedPlace, scratch: Scratch) {
    this.#place = place;
    this.#scratch = scratch;
  }

  /** The content as it is. Throws where there is no such folder. */
  async now(): Promise<Base> {
    const environment = await this.#place.environment();
    const options = {
      ...environment,
      contentFolder: resolve(environment.contentFolder),
      shownFrom: shownFrom(environment),
    };
    const files = readTree(options.contentFolder);
    const { now, withdrawals } = options;
    const before = this.#base;
    const isSame =
      before !== undefined &&
      before.options.now === now &&
      JSON.stringify(before.options.withdrawals) === JSON.stringify(withdrawals) &&
      areSame(before.files, files);
    return isSame ? before : this.#checked(options, files);
  }

  /** Does something with the content as it would be with changes; once more where a file was changed meanwhile. */
  async with<T>(changes: readonly SentChange[], work: (check: CheckResult, base: Base) => Promise<T>): Promise<T> {
    const base = await this.now();
    const readings = this.#passing!;
    return whileUnchanged(readings, async () => {
      const check =
        changes.length === 0
          ? base.check
          : await checkContent({
              ...base.options,
              readings,
              words: this.#words,
              history: { known: base.check.content.history },
              files: filesWithChanges(base.files, changes, this.#scratch),
            });
      return work(check, base);
    });
  }

  async #checked(options: CheckOptions, files: readonly ContentFile[]): Promise<Base> {
    mkdirSync(options.cacheFolder, { recursive: true });
    this.#readings ??= openReadings(options);
    this.#passing ??= new PassingReadings(this.#readings);
    const check = await checkContent({ ...options, readings: this.#readings, files });
    return (this.#base = { files, options, check });
  }
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
