import { VFileMessage } from 'vfile-message';
import { finding, type Finding, type Span } from '../diagnostics/issue.ts';
import { shorten } from '../kernel/text-width.ts';

/** A stretch of characters that MDX cannot read. */
interface Culprit {
  start: number;
  end: number;
  /** What is read in its place, of the same length; spaces if not given. */
  instead?: string;
  /** Undefined where it only follows from another one. */
  problem: ((at: Span) => Finding) | undefined;
}

/** How many mistakes of one text are looked for. */
const ROUNDS = 40;

/**
 * Parses MDX. What does not parse is reported and overwritten with spaces, so that the rest can be read;
 * undefined as a tree where that does not help.
 */
export function parseMdx<T>(text: string, parse: (text: string) => T, spanAt: (start: number, end: number) => Span): { tree: T | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  /** Names of tags whose other half was overwritten. */
  const halves: string[] = [];
  let readable = text;
  for (let round = 0; round < ROUNDS; round++) {
    try {
      return { tree: parse(readable), findings };
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      const culprits = culpritsOf(error, readable, halves);
      for (const { start, end, problem, instead } of culprits) {
        if (problem) findings.push(problem(spanAt(start, end)));
        readable = readable.slice(0, start) + (instead ?? readable.slice(start, end).replace(/[^\n]/g, ' ')) + readable.slice(end);
      }
      if (culprits.length === 0) break;
    }
  }
  return { tree: undefined, findings: findings.length > 0 ? findings : [unreadable('写法有误', OTHERWISE)(spanAt(0, 0))] };
}

const OTHERWISE = '检查组件有没有收尾（<Card …>…</Card> 或 <EntryList … />）；正文里的「<」「{」前面加反斜杠：\\< \\{。';

function culpritsOf(error: VFileMessage, text: string, halves: string[]): Culprit[] {
  const at = offsetOf(error);
  if (error.ruleId === 'end-tag-mismatch') return mismatch(error, text, at, halves);
  if (error.ruleId === 'unexpected-closing-slash') return [strayEnd(text, at, halves)];
  if (error.source === 'micromark-extension-mdxjs-esm') return [program(text, at)];
  if (error.source === 'micromark-extension-mdx-expression') return expression(text, at, error.ruleId === 'unexpected-eof');
  if (error.source === 'micromark-extension-mdx-jsx') return [tag(text, at, error.ruleId === 'unexpected-eof', halves)].filter((culprit) => culprit !== undefined);
  return [];
}

/** A tag that is not closed, or closed by another name. */
function mismatch(error: VFileMessage, text: string, at: number, halves: string[]): Culprit[] {
  const [, name] = /for `<([^`>]*)>` \(/.exec(error.reason) ?? [];
  const closing = text.startsWith('</', at) ? endOfTag(text, at) : undefined;
  const range = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(error.reason)?.slice(1).map(Number);
  if (name === undefined || range === undefined) {
    if (closing === undefined) return [];
    halves.push(nameOf(text, at));
    return [{ start: at, end: closing, problem: unreadable(`「${text.slice(at, closing)}」放错了地方`, '收尾和开头要在同一段里，不能和加粗、斜体交错。') }];
  }
  const start = offsetAt(text, range[0]!, range[1]!);
  const end = offsetAt(text, range[2]!, range[3]!);
  const ending = closing === undefined ? '' : nameOf(text, at);
  const isHalf = takeHalf(halves, name);
  // A closing tag of one that stands further out means that the inner one was forgotten.
  const closesOuter = closing !== undefined && text.slice(0, start).includes(`<${ending}`);
  if (closing === undefined || closesOuter) {
    if (closing === undefined && !isHalf) halves.push(name);
    return [{ start, end, problem: isHalf ? undefined : unreadable(`<${name}> 没有收尾`, `在它的内容后面补上「</${name}>」，中间不隔开列表或引用；没有内容就把「>」写成「/>」。`) }];
  }
  return [
    { start, end, problem: undefined },
    { start: at, end: closing, problem: unreadable(`<${name}> 用「</${ending}>」收尾`, `改成「</${name}>」。`) },
  ];
}

function strayEnd(text: string, slash: number, halves: string[]): Culprit {
  const start = text.lastIndexOf('<', slash);
  const end = endOfTag(text, start);
  const name = nameOf(text, start);
  if (takeHalf(halves, name)) return { start, end, problem: undefined };
  return { start, end, problem: unreadable(`「</${name}>」前面没有对应的开头`, `删掉它，或者在前面补上「<${name} …>」。`) };
}

/** C01: a block that begins with import or export; also where it is meant as prose. */
function program(text: string, at: number): Culprit {
  const before = text.lastIndexOf('\n\n', at - 1);
  const start = before < 0 ? 0 : before + 2;
  const blank = text.indexOf('\n\n', at);
  const keyword = text.startsWith('export', start) ? 'export' : 'import';
  return { start, end: blank < 0 ? text.trimEnd().length : blank, problem: (place) => finding('C01', { keyword }, place) };
}

/** C02: braces around something; C07: a brace that nothing closes. */
function expression(text: string, at: number, isOpen: boolean): Culprit[] {
  const start = openBrace(text, at);
  if (start < 0) return [];
  if (isOpen) return [{ start, end: start + 1, problem: unreadable('「{」没有收尾', '正文里要显示花括号，写成「\\{」。') }];
  let depth = 0;
  let end = start;
  do {
    if (text[end] === '{') depth++;
    if (text[end] === '}') depth--;
    end++;
  } while (depth > 0 && end < text.length);
  // An attribute keeps a value, or it would be missed too.
  const instead = text[start - 1] === '=' ? { instead: `"${'-'.repeat(end - start - 2)}"` } : {};
  return [{ start, end, ...instead, problem: (place) => finding('C02', {}, place) }];
}

/** The nearest brace before `at` that is not closed before it. */
function openBrace(text: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    if (text[index] === '}') depth++;
    if (text[index] === '{' && depth-- === 0) return index;
  }
  return text.lastIndexOf('{', at);
}

/** A `<` that begins no tag, or a tag with a mistake inside. */
function tag(text: string, at: number, isOpen: boolean, halves: string[]): Culprit | undefined {
  const before = text.slice(0, at);
  const start = isOpen ? lastTagStart(before) : before.lastIndexOf('<');
  if (start < 0) return undefined;
  const rest = text.slice(start);
  const comment = /^<!--[^]*?(?:-->|$)|^<[!?][^>\n]*>?/.exec(rest);
  if (comment) return { start, end: start + comment[0].length, problem: (place) => finding('B03', { tag: shorten(comment[0].split('\n')[0]!, 30) }, place) };
  const address = /^<((?:https?:|mailto:|www\.)[^>\s]*|[^@>\s]+@[^@>\s]+)>/.exec(rest);
  if (address) return { start, end: start + address[0].length, problem: unreadable('专题里不能用尖括号括网址', `写成「[文字](${shorten(address[1]!, 40)})」。`) };
  if (!/^<\/?[A-Za-z]/.test(rest)) return { start, end: start + 1, problem: unreadable('「<」后面不是组件', '正文里要显示小于号，写成「\\<」。') };
  const name = nameOf(text, start);
  const end = Math.min(endOfTag(text, start), endOfLine(text, start));
  if (!rest.slice(0, end - start).endsWith('/>')) halves.push(name);
  if (/[“”‘’]/.test(rest.slice(0, end - start))) return { start, end, problem: unreadable(`<${name}> 的属性用了中文引号`, '属性的值用半角引号括起来：属性="值"。') };
  return { start, end, problem: unreadable(`<${name}> 的写法有误`, '写成 <组件 属性="值">…</组件>，或 <组件 属性="值" />，引号和等号都用半角，引号成对。') };
}

function lastTagStart(text: string): number {
  for (let index = text.lastIndexOf('<'); index >= 0; index = text.lastIndexOf('<', index - 1)) {
    if (/[A-Za-z]/.test(text[index + 1] ?? '')) return index;
    if (index === 0) break;
  }
  return -1;
}

function unreadable(reason: string, fix: string): (at: Span) => Finding {
  return (at) => finding('C07', { reason, fix }, at);
}

/** Removes a name from the halves; true if it was there. */
function takeHalf(halves: string[], name: string): boolean {
  const index = halves.indexOf(name);
  if (index >= 0) halves.splice(index, 1);
  return index >= 0;
}

function nameOf(text: string, start: number): string {
  return /^<\/?([^\s/>"'={]*)/.exec(text.slice(start, start + 60))?.[1] ?? '';
}

function endOfTag(text: string, start: number): number {
  const end = text.indexOf('>', start);
  return end < 0 ? text.length : end + 1;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function offsetOf({ place }: VFileMessage): number {
  if (place === undefined) return 0;
  return ('start' in place ? place.start.offset : place.offset) ?? 0;
}
