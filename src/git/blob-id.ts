import { createHash } from 'node:crypto';

/** The id that git gives to a file of these bytes. `format`: of the ids in the repository. */
export function blobId(bytes: Uint8Array, format: 'sha1' | 'sha256'): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
