/** A line of a comparison: in both texts, only in the first, only in the second. */
export interface DiffLine {
  change: 'same' | 'removed' | 'added';
  text: string;
  /** In the text that has it, from 1. */
  line: number;
}

/** Longer stretches are compared as a whole: the table of a comparison grows with the square. */
const LONGEST = 2_000;

/** Compares two texts line by line: the fewest lines removed and added, in order. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = changed(a.slice(start, a.length - end), b.slice(start, b.length - end), start);
  const same = (from: number, to: number): DiffLine[] =>
    a.slice(from, to).map((text, index) => ({ change: 'same', text, line: from + index + 1 }));
  return [...same(0, start), ...middle, ...same(a.length - end, a.length)];
}

/** `offset`: lines before both. */
function changed(a: readonly string[], b: readonly string[], offset: number): DiffLine[] {
  const removed = (index: number): DiffLine => ({ change: 'removed', text: a[index]!, line: offset + index + 1 });
  const added = (index: number): DiffLine => ({ change: 'added', text: b[index]!, line: offset + index + 1 });
  if (a.length > LONGEST || b.length > LONGEST) return [...a.map((_, i) => removed(i)), ...b.map((_, i) => added(i))];
  const width = b.length + 1;
  /** How many lines the rests from here on share. */
  const shared = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      shared[i * width + j] =
        a[i] === b[j]
          ? shared[(i + 1) * width + j + 1]! + 1
          : Math.max(shared[(i + 1) * width + j]!, shared[i * width + j + 1]!);
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ change: 'same', text: a[i]!, line: offset + i + 1 });
      i++;
      j++;
    } else if (j === b.length || (i < a.length && shared[(i + 1) * width + j]! >= shared[i * width + j + 1]!))
      lines.push(removed(i++));
    else lines.push(added(j++));
  }
  return lines;
}
