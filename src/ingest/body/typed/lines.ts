import type { BodyForm } from './body-form.ts';
import { isPageNumber } from './sentence.ts';

/** What a line of a body is, as Markdown would take it, and in doubt as an editor means it. */
export type LineKind =
  | 'blank'
  /** In a fence, or the fence itself. */
  | 'code'
  /** A tag of a component, or inside of one. */
  | 'tag'
  | 'heading'
  /** `---` and the like. */
  | 'rule'
  | 'item'
  | 'table'
  /** Pictures and nothing else. */
  | 'picture'
  /** Of a footnote or of an address. */
  | 'definition'
  | 'text';

/** One line of a body. Offsets from the body's start. */
export interface Line {
  kind: LineKind;
  start: number;
  /** Without the line end. */
  end: number;
  /** Behind the marks of quotes. */
  afterQuote: number;
  /** Of quotes around it. */
  depth: number;
  /** Behind marks of quotes and blanks; of an item its mark begins here. */
  contentStart: number;
  /** From there to the end, without blanks behind it. */
  content: string;
  /** True if wide blanks, or blanks as entities, stand before it: a paragraph of Word. */
  isSpread: boolean;
}

/** Of Word, and as other programs write them. */
const BLANKS = /^(?:[ \t\u3000]|&(?:ensp|nbsp|emsp|thinsp);)*/;
const QUOTES = /^(?: {0,3}>[ \t]?)+/;
/** Tildes are a line, and no fence. */
const FENCE = /^(`{3,}(?=[^`]*$))/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** True for a line that Markdown takes for a rule, whatever stands above it. */
export function isRule(content: string): boolean {
  return RULE.test(content);
}

/** What makes a heading of the text above it. */
const UNDERLINE = /^(?:-+|=+)$/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const PICTURES = /^(?:!\[[^\]]*\]\((?:<[^<>]*>|[^()<>]|\([^()]*\))*\)[ \t]*)+$/;
const DEFINITION = /^\[[^\]]+\]:/;
const TAG = /^<\/?[A-Z]/;

/** Of the text that was asked for last: most bodies are as Markdown has them, and are asked for again at every step. */
let latest: { text: string; form: BodyForm; lines: readonly Line[] } | undefined;

/** The lines of a body, each with its kind. */
export function bodyLines(text: string, form: BodyForm): readonly Line[] {
  if (latest?.text !== text || latest.form !== form) latest = { text, form, lines: linesOf(text, form) };
  return latest.lines;
}

function linesOf(text: string, form: BodyForm): Line[] {
  const lines: Line[] = [];
  /** The fence that is open. */
  let fence: string | undefined;
  let isInTag = false;
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = lineAt(text, start, end);
    const [opening] = FENCE.exec(line.content) ?? [];
    if (fence !== undefined) {
      line.kind = 'code';
      if (opening?.startsWith(fence) && line.content === opening) fence = undefined;
    } else if (opening !== undefined && line.contentStart - line.afterQuote < 4) {
      line.kind = 'code';
      fence = opening;
    } else if (form === 'topic' && (isInTag || TAG.test(line.content))) {
      line.kind = 'tag';
      isInTag = !line.content.includes('>');
    } else if (line.kind === 'text' && UNDERLINE.test(line.content)) line.kind = 'rule';
    lines.push(line);
    start = end + 1;
    if (feed < 0) break;
  }
  markTables(lines);
  return lines;
}

function lineAt(text: string, start: number, end: number): Line {
  const written = text.slice(start, end);
  const quotes = QUOTES.exec(written)?.[0] ?? '';
  const afterQuote = start + quotes.length;
  const contentStart = afterQuote + BLANKS.exec(written.slice(quotes.length))![0].length;
  let contentEnd = end;
  while (contentEnd > contentStart && ' \t\u3000'.includes(text[contentEnd - 1]!)) contentEnd--;
  const content = text.slice(contentStart, contentEnd);
  const isSpread = /[\u3000&]/.test(text.slice(afterQuote, contentStart));
  return {
    kind: kindOf(content),
    isSpread,
    start,
    end,
    afterQuote,
    depth: quotes.split('>').length - 1,
    contentStart,
    content,
  };
}

/** How every line begins that is not text. */
const MARK = /^[-—–－·第\d*_#+![]/;

function kindOf(content: string): LineKind {
  if (content === '') return 'blank';
  if (!MARK.test(content)) return 'text';
  if (isPageNumber(content)) return 'text';
  if (RULE.test(content)) return 'rule';
  if (HEADING.test(content)) return 'heading';
  if (ITEM.test(content)) return 'item';
  if (PICTURES.test(content)) return 'picture';
  return DEFINITION.test(content) ? 'definition' : 'text';
}

/** A table is a line of cells above a line of hyphens, and the lines of cells below. */
function markTables(lines: readonly Line[]): void {
  for (let index = 1; index < lines.length; index++) {
    const delimiters = lines[index]!;
    const head = lines[index - 1]!;
    if (!delimiters.content.includes('|') || !DELIMITERS.test(delimiters.content)) continue;
    if (!head.content.includes('|') || cellsIn(head.content) !== cellsIn(delimiters.content)) continue;
    if (head.kind === 'code' || delimiters.kind === 'code') continue;
    head.kind = 'table';
    delimiters.kind = 'table';
    while (lines[index + 1]?.content.includes('|') && lines[index + 1]!.kind === 'text') lines[++index]!.kind = 'table';
  }
}

/** How many cells a row has. */
export function cellsIn(row: string): number {
  return row.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
}
