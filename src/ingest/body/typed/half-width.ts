import type { Edit } from './edits.ts';

/** Behind Han, and before Han or the end of a line. */
const MARKS = /(?<=[\p{Script=Han}》）”])[,;:?!](?=[\p{Script=Han}《（“]|[ \t]*$)/gmu;
const SKIPPED = /^ {0,3}(`{3,}|~{3,})[^]*?^ {0,3}\1|“[^”\n]*”|「[^」\n]*」|`[^`\n]*`|\]\([^)\n]*\)/gm;

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Half-width marks between Han, each with its full-width form; what is quoted stays as somebody else wrote it. */
export function halfWidthMarks(text: string): Edit[] {
  if (!/[,;:?!]/.test(text)) return [];
  const skipped = Array.from(text.matchAll(SKIPPED), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  let next = 0;
  return [...text.matchAll(MARKS)].flatMap(({ 0: mark, index }) => {
    while (next < skipped.length && skipped[next]!.end <= index) next++;
    return next < skipped.length && skipped[next]!.start <= index
      ? []
      : { start: index, end: index + 1, text: FULL[mark]! };
  });
}
