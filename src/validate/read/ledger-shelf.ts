import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Reading } from '../../ingest/content/reading.ts';
import { jsonDigest } from '../../kernel/digest.ts';
import { Recent } from '../../machine/recent.ts';
import { writeWholeSync } from '../../machine/write-whole.ts';
import { checkingProgram } from '../rules/checking-program.ts';

/** Rows of ledgers that are in memory at one time, a kilobyte each. */
const MOST_ROWS = 100_000;

/** A file that is written to know the time at which others are written. */
const CLOCK = 'clock';
const A_DAY = 24 * 60 * 60 * 1000;

/** What is known of a ledger without its rows. */
type ShelvedFacts = Omit<Reading, 'value'> & { rows: number; hasSound: boolean };

/** The rows of a ledger, which are nearly all of its reading. */
type Rows = Pick<Reading, 'value'> & { sound?: Extract<Reading, { valid: false }>['sound'] };

/**
 * What was found out about ledgers, on the disk: those of a province would take more memory than everything else. Their
 * rows come back when somebody asks for them; other processes of the same content find them there too. A file that is
 * gone or damaged costs only time.
 */
export class LedgerShelf {
  readonly #folder: string;
  readonly #used = new Set<string>();
  readonly #recent: Recent<string, Rows>;

  constructor(folder: string, mostRows = MOST_ROWS) {
    this.#folder = folder;
    this.#recent = new Recent(mostRows);
  }

  /** What an earlier check found out about a table of this digest; `again` reads the table where its rows are gone. */
  get(digest: string, again: () => Reading): Reading | undefined {
    const facts = this.#part(digest, 'facts') as ShelvedFacts | undefined;
    return facts && this.#shelved(digest, facts, again);
  }

  /** Lays a reading down; itself where there is no room on the disk. */
  add(digest: string, reading: Reading, again: () => Reading): Reading {
    if (!this.#write(digest, reading)) return reading;
    this.#remember(digest, rowsOf(reading));
    return this.#shelved(digest, factsOf(reading), again);
  }

  /**
   * Ends a check: forgets what nobody has asked for in a day. A build that goes on meanwhile, of content that has been
   * changed since, still finds what it has begun with.
   */
  prune(): void {
    try {
      const clock = join(this.#folder, CLOCK);
      if (this.#used.size > 0) writeFileSync(clock, '');
      const now = statSync(clock).mtimeMs;
      const used = new Set([CLOCK, ...Array.from(this.#used, nameOf)]);
      for (const name of readdirSync(this.#folder)) {
        const file = join(this.#folder, name);
        if (statSync(file).mtimeMs > now - A_DAY) continue;
        if (used.has(name)) utimesSync(file, now / 1000, now / 1000);
        else rmSync(file, { force: true });
      }
    } catch {
      // Nothing was laid down, or another process tidies up as well.
    }
    this.#used.clear();
  }

  #shelved(digest: string, { hasSound, ...facts }: ShelvedFacts, again: () => Reading): Reading {
    this.#used.add(digest);
    const rows = () => this.#rows(digest, again);
    return {
      ...facts,
      get value() {
        return rows().value;
      },
      ...(hasSound && {
        get sound() {
          return rows().sound;
        },
      }),
    } as Reading;
  }

  #rows(digest: string, again: () => Reading): Rows {
    const known = this.#recent.get(digest) ?? (this.#part(digest, 'rows') as Rows | undefined);
    if (known) return this.#remember(digest, known);
    const reading = again();
    this.#write(digest, reading);
    return this.#remember(digest, rowsOf(reading));
  }

  #remember(digest: string, rows: Rows): Rows {
    this.#recent.set(digest, rows, countOf(rows.value));
    return rows;
  }

  /** One of the two parts of a file; most often the small one is enough. */
  #part(digest: string, part: 'facts' | 'rows'): unknown {
    try {
      const bytes = readFileSync(join(this.#folder, nameOf(digest)));
      const end = LENGTH + bytes.readUInt32LE();
      const packed = part === 'facts' ? bytes.subarray(LENGTH, end) : bytes.subarray(end);
      return JSON.parse(zstdDecompressSync(packed).toString());
    } catch {
      return undefined;
    }
  }

  #write(digest: string, reading: Reading): boolean {
    const facts = zstdCompressSync(JSON.stringify(factsOf(reading)), PACKED);
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(facts.length);
    try {
      mkdirSync(this.#folder, { recursive: true });
      const rows = zstdCompressSync(JSON.stringify(rowsOf(reading)), PACKED);
      writeWholeSync(join(this.#folder, nameOf(digest)), [length, facts, rows]);
      return true;
    } catch {
      return false;
    }
  }
}

/** Of the first part, before it. */
const LENGTH = 4;

function factsOf({ value, ...facts }: Reading): ShelvedFacts {
  const { sound, ...rest } = facts as typeof facts & Pick<Rows, 'sound'>;
  return { ...rest, rows: countOf(value), hasSound: sound !== undefined };
}

function rowsOf({ value, ...facts }: Reading): Rows {
  return 'sound' in facts ? { value, sound: facts.sound } : { value };
}

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Quickly, and with a sum by which damage is noticed. */
const PACKED = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** Another program may find out something else. */
function nameOf(digest: string): string {
  return jsonDigest(checkingProgram(), digest).slice(0, 40);
}
