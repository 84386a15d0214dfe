import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNATURE_NAMESPACE } from '../schema/open/open-part.ts';

/** True if that public key has signed the sums; only `ssh-keygen` is asked, which has to be there. */
export async function isSignedBy(key: string, sums: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-portal-'));
  try {
    const allowed = join(folder, 'allowed');
    const signed = join(folder, 'signature');
    await writeFile(allowed, `${SIGNER} namespaces="${SIGNATURE_NAMESPACE}" ${key}\n`);
    await writeFile(signed, signature);
    return await succeeds(['-Y', 'verify', '-f', allowed, '-I', SIGNER, '-n', SIGNATURE_NAMESPACE, '-s', signed], sums);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const SIGNER = 'county';

function succeeds(args: readonly string[], input: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('ssh-keygen', args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: 10_000 });
    child.on('error', () => reject(new Error('没有 ssh-keygen 命令，核对不了签名：请装 openssh-client。')));
    child.on('close', (code) => resolve(code === 0));
    // It may have given up before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
