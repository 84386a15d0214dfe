import { yamlScalar } from '../../import/entry/front-matter.ts';

/**
 * The settings of an entry with one of them written anew, on a line of its own; every other byte stays. `names`: how it may
 * be called, the first for a new line. `value` undefined takes it out. `head`: with its lines of dashes.
 */
export function withSetting(head: string, names: readonly string[], value: string | undefined): string {
  const lineEnd = head.includes('\r\n') ? '\r\n' : '\n';
  const lines = head.split(lineEnd);
  const close = lines.findLastIndex((line) => /^---[ \t]*$/.test(line));
  const start = lines.findIndex((line) => names.some((name) => line.startsWith(`${name}:`)));
  const written = value === undefined ? [] : [`${names[0]}: ${yamlScalar(value)}`];
  if (start < 0 || start > close) return [...lines.slice(0, close), ...written, ...lines.slice(close)].join(lineEnd);
  let end = start + 1;
  // What belongs to it is indented, or a list at its own depth.
  while (end < close && /^(?:[ \t]|-|$)/.test(lines[end]!)) end++;
  return [...lines.slice(0, start), ...written, ...lines.slice(end)].join(lineEnd);
}
