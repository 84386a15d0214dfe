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

/** What is known of words that were looked for. */
export interface WordMemory {
  /** `lookedFor`: everything that decides what is found; `file`: what other processes kept. */
  looking(lookedFor: string, file: string): KnownHits;
}

/** For one process that checks again and again, also what is not to be kept in any file. */
export class PassingWords implements WordMemory {
  private readonly kept = new Map<string, Map<string, CachedHits[]>>();

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

/** What earlier checks found, in a file. It may serve one check after another in the same process. */
export class WordCache implements WordMemory {
  private latest: { file: string; cached: Cached } | undefined;
  private hasNews = false;

  /** `file` need not exist; a damaged one counts as none. */
  looking(lookedFor: string, file: string): KnownHits {
    const key = keyOf(lookedFor);
    const isLatest = this.latest?.file === file && this.latest.cached.key === key;
    const before = isLatest ? this.latest!.cached : load(file, key);
    const after: Cached = { key, files: {} };
    let changed = false;
    return {
      hits: (path, stamp, look) => {
        if (stamp === undefined) return look();
        const known = before.files[path];
        if (known?.stamp === stamp) return (after.files[path] = known);
        changed = true;
        const found: CachedHits = { stamp, ...look() };
        return (after.files[path] = found);
      },
      save: () => {
        this.latest = { file, cached: after };
        if (changed || Object.keys(before.files).length !== Object.keys(after.files).length) this.hasNews = true;
      },
    };
  }

  /** Writes what was found, as `keepWhole`. */
  keep(): void {
    if (this.hasNews && this.latest) keepWhole(this.latest.file, JSON.stringify(this.latest.cached));
    this.hasNews = false;
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
