import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Both changes of a text, where they lie apart; undefined where they touch the same lines, or git cannot say. Done by
 * `git merge-file`.
 */
export async function mergedText(base: Uint8Array, mine: Uint8Array, theirs: Uint8Array): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-merge-'));
  try {
    const files = { mine, base, theirs };
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    return await new Promise((done) => {
      const args = ['merge-file', '-p', '--quiet', 'mine', 'base', 'theirs'];
      execFile('git', args, { cwd: folder, encoding: 'buffer', maxBuffer: 64 << 20 }, (error, output) =>
        done(error ? undefined : output),
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
