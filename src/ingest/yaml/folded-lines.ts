/** Behind and before these a line end is nothing: Han and its marks, full-width signs. */
const WIDE = /[\u2e80-\uffef“”‘’—…·]/;

/**
 * A text that was written over several lines, as it is meant: YAML makes a space of each line end, and Chinese has none.
 * `source`: the lines as they are written.
 */
export function withoutFolds(value: string, source: string): string {
  const lines = source.split('\n').flatMap((line) => line.trim() || []);
  let joined = '';
  let at = 0;
  for (const [index, line] of lines.entries()) {
    // What is escaped or quoted is not found as it is written; the first line may hold the key, the last a mark more.
    const part = index === 0 ? (/^[>|][-+0-9]*$/.test(line) ? '' : line.replace(/^["']/, '')) : line;
    const written = index === lines.length - 1 ? part.replace(/["']$/, '') : part;
    if (written === '') continue;
    const found = value.indexOf(written, at);
    if (found < at) return value;
    const between = value.slice(at, found);
    const isFold = between === ' ' && WIDE.test(joined.at(-1) ?? '') && WIDE.test(written[0]!);
    joined += (isFold ? '' : between) + written;
    at = found + written.length;
  }
  return joined + value.slice(at);
}
