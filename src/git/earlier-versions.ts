import { git } from './git.ts';
import { bytesOf, objectsOf } from './objects.ts';

/** Versions of one file that are looked at; nobody signs one that is older. */
const MOST_VERSIONS = 500;

/** Bytes of one version; content is smaller. */
const MOST_BYTES = 512 << 20;

/** The newest version of a file in the history of what is checked out that is the wanted one; undefined if none is. */
export async function earlierVersion(
  repository: string,
  path: string,
  isWanted: (bytes: Buffer) => boolean,
): Promise<Buffer | undefined> {
  const args = ['log', `--max-count=${MOST_VERSIONS}`, '--format=', '--raw', '--no-abbrev', '--no-renames', '-m', '-z'];
  const output = await git(repository, [...args, 'HEAD', '--', `:(literal)${path}`], { most: 16 << 20 });
  const ids = output
    .toString('utf8')
    .split('\0')
    .flatMap((record) => /^\n?:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [AMT]$/.exec(record)?.slice(1).reverse() ?? [])
    .filter((id) => !/^0+$/.test(id));
  const blobs = (await objectsOf(repository, [...new Set(ids)])).filter(
    ({ type, size }) => type === 'blob' && size <= MOST_BYTES,
  );
  for await (const { bytes } of bytesOf(repository, blobs)) if (isWanted(bytes)) return bytes;
  return undefined;
}
