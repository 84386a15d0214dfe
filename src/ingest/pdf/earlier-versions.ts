/** So many versions before the last are looked into. */
const MOST_VERSIONS = 5;

/** A file of one version that is made for the web has a first end near its beginning, which ends nothing. */
const NO_END = /startxref\s+0\s*$/;

/**
 * What a PDF was before programs added changes behind its end, the newest first: whoever cuts them off reads it as it
 * was. None, if it was written at one go.
 */
export function earlierVersions(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let end = bytes.lastIndexOf(END_MARK);
  while (found.length < MOST_VERSIONS && end > 0) {
    end = bytes.lastIndexOf(END_MARK, end - 1);
    if (end <= 0) break;
    if (NO_END.test(bytes.toString('latin1', Math.max(0, end - 40), end))) continue;
    found.push(bytes.subarray(0, end + END_MARK.length));
  }
  return found;
}

const END_MARK = '%%EOF';
