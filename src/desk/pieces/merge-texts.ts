import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Both changes of a text, where they lie apart; undefined where they touch the same lines, or git cannot say. Done by
 * `git merge-file`.
 */
export async function mergedText(base: Uint8Array, mine: Uint8Array, theirs: Uint8Array): Promise<Buffer | undefined> {
  const merged = await mergeFile({ mine, base, theirs });
  return merged?.isClean ? merged.output : undefined;
}

/** The highest status of `git merge-file` that counts conflicts; others are errors. */
const MOST_CONFLICTS = 127;

/** What git makes of both, with marks around what clashes; undefined where it cannot say. */
export async function mergeFile(
  files: Readonly<Record<'mine' | 'base' | 'theirs', string | Uint8Array>>,
): Promise<{ isClean: boolean; output: Buffer } | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-merge-'));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    return await new Promise((done) => {
      const args = ['merge-file', '-p', '--quiet', '--diff3', 'mine', 'base', 'theirs'];
      execFile('git', args, { cwd: folder, encoding: 'buffer', maxBuffer: 64 << 20 }, (error, output) => {
        const isTold = !error || (typeof error.code === 'number' && error.code <= MOST_CONFLICTS);
        done(isTold ? { isClean: !error, output } : undefined);
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
