import { git } from './git.ts';

/** An object as the repository stores it. */
export interface GitObject {
  id: string;
  type: 'commit' | 'tree' | 'blob' | 'tag';
  /** Bytes when unpacked. */
  size: number;
}

/** Bytes that are read from git at once; texts of pushes are small, so a few thousand of them come together. */
const BATCH_BYTES = 32 << 20;

/** Type and size of objects, in their order. Objects that are not there are left out. */
export async function objectsOf(repo: string, ids: readonly string[]): Promise<GitObject[]> {
  if (ids.length === 0) return [];
  const output = await git(repo, ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)', '--buffer'], {
    input: ids.map((id) => `${id}\n`).join(''),
  });
  return output
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [id, type, size] = line.split(' ') as [string, GitObject['type'], string];
      return size === undefined ? [] : [{ id, type, size: Number(size) }];
    });
}

/** The bytes of objects, one after the other, in their order; never many of them at once. */
export async function* bytesOf(
  repo: string,
  objects: readonly GitObject[],
): AsyncGenerator<{ id: string; bytes: Buffer }> {
  for (let start = 0; start < objects.length;) {
    let end = start;
    for (let total = 0; end < objects.length && (end === start || total + objects[end]!.size <= BATCH_BYTES); end++)
      total += objects[end]!.size;
    const output = await git(repo, ['cat-file', '--batch', '--buffer'], {
      input: objects
        .slice(start, end)
        .map(({ id }) => `${id}\n`)
        .join(''),
    });
    let at = 0;
    for (const { id, size } of objects.slice(start, end)) {
      const from = output.indexOf(10, at) + 1;
      yield { id, bytes: output.subarray(from, from + size) };
      at = from + size + 1;
    }
    start = end;
  }
}
