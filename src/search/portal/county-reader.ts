import type { ByteRange, ReadIndexFile } from '../query/answer.ts';
import { CATALOGUE, SEARCH_INDEX } from '../format/format.ts';
import { joinedBytes } from '../query/joined-bytes.ts';

/** The largest file of a county's index that is read, in bytes as it is sent. */
const MOST_BYTES = 2 ** 21;

/** Milliseconds for one file. */
const FILE_TIME = 12_000;

/**
 * Reads the index of a county's site over the net, as somebody's who may be down, slow or hostile: nothing goes along,
 * nothing is followed elsewhere, not too much is read. `root`: of the site, without a slash at the end.
 */
export function countyReader(root: string): ReadIndexFile {
  /** A browser asks first whether it may ask for a part; an older server has no answer to that. */
  let takesRanges = true;
  return async (name, range) => {
    if (range && takesRanges) {
      try {
        return await readAt(root + SEARCH_INDEX + name, range);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        takesRanges = false;
      }
    }
    return readAt(root + SEARCH_INDEX + name, undefined, name === CATALOGUE ? 'no-cache' : 'default');
  };
}

async function readAt(address: string, range?: ByteRange, cache: RequestCache = 'no-store'): Promise<Uint8Array> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), FILE_TIME);
  try {
    const response = await fetch(address, {
      signal: control.signal,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache,
      ...(range && { headers: { Range: `bytes=${range.from}-${range.to - 1}` } }),
    });
    if (!response.ok || !response.body) throw new Error(`${response.status}: ${address}`);
    return await bodyOf(response.body.getReader());
  } finally {
    clearTimeout(timer);
    control.abort();
  }
}

async function bodyOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MOST_BYTES) throw new RangeError('the file is too large');
    parts.push(next.value);
  }
  return joinedBytes(parts);
}
