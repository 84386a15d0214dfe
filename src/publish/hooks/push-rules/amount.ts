import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { MAX_BYTES } from '../../../media/probe.ts';

const MEGABYTE = 1024 * 1024;

/** What one push may bring. */
export const MOST_FILES = 100_000;
export const MOST_BYTES = 2048 * MEGABYTE;

/** A file larger than the largest picture that is taken. */
export function sizeProblem(size: number): Finding | undefined {
  return size > MAX_BYTES
    ? finding('V05', { megabytes: megabytes(size), most: MAX_BYTES / MEGABYTE }, FILE_START)
    : undefined;
}

/** More in one push than a county's site ever needs. `sizes`: bytes of each new or changed file. */
export function amountProblem(sizes: readonly number[]): Finding | undefined {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.length <= MOST_FILES && total <= MOST_BYTES) return undefined;
  return finding(
    'V06',
    { files: sizes.length, megabytes: megabytes(total), mostFiles: MOST_FILES, mostMegabytes: MOST_BYTES / MEGABYTE },
    FILE_START,
  );
}

/** Rounded up, so that what is over the limit also looks it. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
}
