/** SHA-256 sums by the names of files, as `sha256sum` writes them; undefined for a text that is anything else. */
export function sumsIn(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SUMS) return undefined;
  const sums = new Map<string, string>();
  for (const line of lines) {
    const [, sum, name] = /^([0-9a-f]{64})  ([a-z0-9][a-z0-9.-]{0,60})$/.exec(line) ?? [];
    if (sum === undefined || name === undefined || sums.has(name)) return undefined;
    sums.set(name, sum);
  }
  return sums;
}

/** More files than any version of the open data has. */
const MOST_SUMS = 20;

/** The largest list of them, in bytes. */
export const MOST_SUMS_BYTES = 4096;
