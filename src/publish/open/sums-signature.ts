import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childVariables } from '../../machine/environment.ts';
import { SIGNATURE_NAMESPACE, SUMS_FILE } from '../../schema/open/open-part.ts';
import type { SiteFolder } from '../store/site-folder.ts';

const run = promisify(execFile);

/** Where an installation has the private key that its open data is signed with; without one it is not signed. */
export function openKeyFile({ state }: Pick<SiteFolder, 'state'>): string {
  return join(state, 'open-key');
}

/**
 * The signature of the sums of the open data (`ssh-keygen -Y sign`); undefined where the installation has no key for it.
 * The same sums have the same signature where the key is of Ed25519, which has no dice. One that cannot be made stops
 * nothing: readers do not wait for a key.
 */
export async function signatureOfSums(
  sums: string,
  folder: Pick<SiteFolder, 'state' | 'unfinished'>,
  print: (line: string) => void,
): Promise<Buffer | undefined> {
  const key = openKeyFile(folder);
  if (!existsSync(key)) return undefined;
  const work = await mkdtemp(join(folder.unfinished, 'sums-'));
  try {
    const file = join(work, SUMS_FILE);
    await writeFile(file, sums);
    // A key with a passphrase would wait for somebody to type it.
    const options = { timeout: TIME, env: childVariables({ SSH_ASKPASS_REQUIRE: 'never' }) };
    await run('ssh-keygen', ['-Y', 'sign', '-q', '-f', key, '-n', SIGNATURE_NAMESPACE, file], options);
    return await readFile(`${file}.sig`);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    print(`开放数据没有签名：${(stderr || message).trim().split('\n').at(-1)!}。请看 ${key}，见 docs/portal.md。`);
    return undefined;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Milliseconds. */
const TIME = 10_000;
