import { yamlScalar } from '../../import/entry/front-matter.ts';
import { splitEntry } from './entry-text.ts';

/**
 * The text of a file with one of its settings written anew, or taken out where `value` is undefined: those between lines of
 * dashes, or, of a file that is settings alone, at its end.
 */
export function withFileSetting(
  path: string,
  text: string,
  names: readonly string[],
  value: string | undefined,
): string {
  const { head, body } = splitEntry(text);
  if (!/\.ya?ml$/.test(path) || head !== '') return withSetting(head, names, value) + body;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const ended = text === '' || text.endsWith(lineEnd) ? text : text + lineEnd;
  return withSetting(`---${lineEnd}${ended}---${lineEnd}`, names, value).slice(3 + lineEnd.length, -3 - lineEnd.length);
}

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
