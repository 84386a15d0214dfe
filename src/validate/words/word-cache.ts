import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountedThing } from '../../kernel/counts/counted-things.ts';
import type { Disagreement } from '../../kernel/counts/head-counts.ts';
import type { TypedSlip } from '../../kernel/slips/slip-kinds.ts';
import { digestOf } from '../../kernel/digest.ts';
import { keepWhole } from '../../machine/write-whole.ts';
import { checkingProgram } from '../rules/checking-program.ts';
import type { NamedPair, WrittenPost } from './leader-posts.ts';
import type { KeptPlace } from './written-texts.ts';

/** What was found in a text. Plain data; most texts have nothing. */
export interface WordHits {
  /** Stretches that are nearly a name. */
  near?: [start: number, end: number, name: string][];
  /** Stretches that are against a rule, by its place in the list. */
  ruled?: [start: number, end: number, rule: number][];
  /** Slips of typing. */
  slips?: TypedSlip[];
  /** Figures that do not agree with each other. */
  disagreements?: Disagreement[];
  /** All figures of a piece that names pledges. */
  counted?: CountedThing[];
  /** Figures of a piece that say how many pledges there are on the whole. */
  totals?: CountedThing[];
  /** Leaders with posts, and side by side. */
  posts?: WrittenPost[];
  pairs?: NamedPair[];
  /** Words in it that were let pass. */
  allowed?: string[];
  /** Of all of these. */
  places?: KeptPlace[];
}

interface CachedHits extends WordHits {
  stamp: string;
}

interface Cached {
  /** Digest of what is looked for, and of the program: with others nothing of it holds. */
  key: string;
  files: Record<string, CachedHits>;
}

/** The file that remembers what was found in a content folder. */
export function wordCacheFile(cacheFolder: string, contentFolder: string): string {
  return join(cacheFolder, `words-${digestOf(contentFolder).slice(0, 32)}.json`);
}

/** What was found when the same words were looked for, by file. */
export interface KnownHits {
  /** What was found in a file of this stamp, by an earlier check or by `look`. */
  hits(path: string, stamp: string | undefined, look: () => WordHits): WordHits;
  /** Ends a check. */
  save(): void;
}

/** The same for one process that checks again and again, also what is not to be kept in any file. */
export class WordMemory {
  private readonly kept = new Map<string, Map<string, CachedHits[]>>();

  /** What is known of words; `file` has what other processes kept. */
  looking(lookedFor: string, file: string): KnownHits {
    const key = keyOf(lookedFor);
    const files =
      this.kept.get(key) ?? new Map(Object.entries(load(file, key).files).map(([path, hits]) => [path, [hits]]));
    // The one that was asked for last is the last to go.
    this.kept.delete(key);
    this.kept.set(key, files);
    if (this.kept.size > MOST_KEYS) this.kept.delete(this.kept.keys().next().value!);
    return {
      hits: (path, stamp, look) => {
        const before = files.get(path) ?? [];
        const known = before.find((one) => one.stamp === stamp);
        if (stamp === undefined || known) return known ?? look();
        const found = { stamp, ...look() };
        files.set(path, [found, ...before].slice(0, MOST_VERSIONS));
        return found;
      },
      save: () => undefined,
    };
  }
}

/** Of words that are looked for: the usual ones, and those of somebody who is changing them. */
const MOST_KEYS = 3;
/** Of a file. */
const MOST_VERSIONS = 3;

/** What earlier checks found when they looked for the same words, by file. */
export class WordCache implements KnownHits {
  private readonly file: string;
  private readonly before: Cached;
  private readonly after: Cached;
  private changed = false;

  /** `file` need not exist; a damaged one counts as none. `lookedFor`: everything that decides what is found. */
  constructor(file: string, lookedFor: string) {
    this.file = file;
    const key = keyOf(lookedFor);
    this.before = load(file, key);
    this.after = { key, files: {} };
  }

  hits(path: string, stamp: string | undefined, look: () => WordHits): WordHits {
    if (stamp === undefined) return look();
    const known = this.before.files[path];
    if (known?.stamp === stamp) return (this.after.files[path] = known);
    this.changed = true;
    const found: CachedHits = { stamp, ...look() };
    return (this.after.files[path] = found);
  }

  /** As `keepWhole`. */
  save(): void {
    const isSame = !this.changed && Object.keys(this.before.files).length === Object.keys(this.after.files).length;
    if (!isSame) keepWhole(this.file, JSON.stringify(this.after));
  }
}

function load(file: string, key: string): Cached {
  const nothing = { key, files: {} };
  try {
    const cached = JSON.parse(readFileSync(file, 'utf8')) as Cached;
    return cached.key === key ? cached : nothing;
  } catch {
    return nothing;
  }
}

function keyOf(lookedFor: string): string {
  return digestOf(`${checkingProgram()}\n${lookedFor}`);
}
