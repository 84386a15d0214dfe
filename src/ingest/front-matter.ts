import matter from 'gray-matter';
import { finding, type Finding } from '../diagnostics/issue.ts';

/** A Markdown file in its two parts, before either is read. */
export interface SplitFile {
  yaml: string;
  /** Lines before the first line of `yaml`. */
  yamlOffset: number;
  body: string;
  /** Lines before the first line of `body`. */
  bodyOffset: number;
  findings: Finding[];
}

const refused = {
  parse: (): object => {
    throw new Error('only YAML front matter is read');
  },
};

/**
 * gray-matter finds the two parts; the YAML is kept as text, because its positions are needed. Its other engines, one of which
 * would run JavaScript, are shut.
 */
const OPTIONS = {
  language: 'yaml',
  engines: { yaml: { parse: (): object => ({}) }, json: refused, js: refused, javascript: refused },
};

/** Splits a file at its `---` lines. A file without them is split where its settings seem to end, so that the rest is checked too. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split('\n');
  if (lines[0]!.trimEnd() !== '---') return withoutOpening(lines);
  const closing = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (closing < 0) return withoutClosing(lines);
  const file = matter(text, OPTIONS);
  const yaml = file.matter.replace(/^\n/, '');
  const isWhole = countLines(yaml) === closing - 1;
  return {
    yaml: isWhole ? yaml : lines.slice(1, closing).join('\n'),
    yamlOffset: 1,
    body: isWhole ? file.content : lines.slice(closing + 1).join('\n'),
    bodyOffset: isWhole ? lines.length - file.content.split('\n').length : closing + 1,
    findings: [],
  };
}

function countLines(yaml: string): number {
  return yaml === '' ? 0 : yaml.split('\n').length;
}

function withoutOpening(lines: string[]): SplitFile {
  const first = Math.max(0, lines.findIndex((line) => line.trim() !== ''));
  const dashes = /^\s*[-－—–]{2,}\s*$/.test(lines[first]!);
  const start = dashes ? first + 1 : first;
  const end = settingsEnd(lines, start);
  const isClosed = /^\s*[-－—–]{2,}\s*$/.test(lines[end] ?? '');
  const bodyStart = isClosed ? end + 1 : end;
  return {
    yaml: lines.slice(start, end).join('\n'),
    yamlOffset: start,
    body: lines.slice(bodyStart).join('\n'),
    bodyOffset: bodyStart,
    findings: [finding('Y04', {}, { line: first + 1, column: 1 })],
  };
}

function withoutClosing(lines: string[]): SplitFile {
  const end = settingsEnd(lines, 1);
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlOffset: 1,
    body: lines.slice(end).join('\n'),
    bodyOffset: end,
    findings: [finding('Y05', {}, { line: Math.min(end + 1, lines.length), column: 1 })],
  };
}

/** The first line from `start` that does not look like YAML settings: not `key:`, a list item, a comment or indented. */
function settingsEnd(lines: string[], start: number): number {
  for (let index = start; index < lines.length; index++) {
    if (!/^(?:[^\s#:：]{1,20}\s*[:：]|\s+\S|\s*- |#[^#\s])/.test(lines[index]!)) return index;
  }
  return lines.length;
}
