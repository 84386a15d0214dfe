import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { VFileMessage } from 'vfile-message';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { shorten } from '../../kernel/text-width.ts';
import { shieldPrograms } from './shields.ts';

/** A stretch of characters that cannot be read. */
export interface Mistake {
  start: number;
  end: number;
  /** What is read in its place, of the same length; spaces if not given. */
  instead?: string;
  /** Undefined where it only follows from another one. */
  problem: ((at: Span) => Finding) | undefined;
}

/** It says best what is wrong with a tag. What is right is decided by `syntaxTree` alone. */
const explainer = remark().use(remarkMdx).freeze();

/** Longer topics are refused without saying where: the explainer takes the square of the length for some texts. */
const MOST_CHARACTERS = 50_000;

/**
 * What is wrong first in a topic that does not parse; nothing where that is unclear. `halves`: names of tags whose
 * other half was overwritten before.
 */
export function mistakesIn(text: string, halves: string[]): Mistake[] {
  if (text.length > MOST_CHARACTERS) return [];
  try {
    explainer.parse(shieldPrograms(text));
    return [];
  } catch (error) {
    // It fails in other ways too (a heading that is underlined, beside a tag).
    return error instanceof VFileMessage ? explained(error, text, halves) : [];
  }
}

function explained(error: VFileMessage, text: string, halves: string[]): Mistake[] {
  const at = offsetOf(error);
  if (error.ruleId === 'end-tag-mismatch') return mismatch(error, text, at, halves);
  if (error.ruleId === 'unexpected-closing-slash') return [strayEnd(text, at, halves)];
  if (error.source === 'micromark-extension-mdx-jsx')
    return [tag(text, at, error.ruleId === 'unexpected-eof', halves)].filter((mistake) => mistake !== undefined);
  return [];
}

/** A tag that is not closed, or closed by another name. */
function mismatch(error: VFileMessage, text: string, at: number, halves: string[]): Mistake[] {
  const [, name] = /for `<([^`>]*)>` \(/.exec(error.reason) ?? [];
  const closing = text.startsWith('</', at) ? endOfTag(text, at) : undefined;
  const range = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(error.reason)?.slice(1).map(Number);
  if (name === undefined || range === undefined) {
    if (closing === undefined) return [];
    halves.push(nameOf(text, at));
    return [
      {
        start: at,
        end: closing,
        problem: unreadable(
          `「${text.slice(at, closing)}」放错了地方`,
          '收尾和开头要在同一段里，不能和加粗、斜体交错。',
        ),
      },
    ];
  }
  const start = offsetAt(text, range[0]!, range[1]!);
  const end = offsetAt(text, range[2]!, range[3]!);
  const ending = closing === undefined ? '' : nameOf(text, at);
  const isHalf = takeHalf(halves, name);
  // A closing tag of one that stands further out means that the inner one was forgotten.
  const closesOuter = closing !== undefined && text.slice(0, start).includes(`<${ending}`);
  if (closing === undefined || closesOuter) {
    if (closing === undefined && !isHalf) halves.push(name);
    return [
      {
        start,
        end,
        problem: isHalf
          ? undefined
          : unreadable(
              `<${name}> 没有收尾`,
              `在它的内容后面补上「</${name}>」，中间不隔开列表或引用；没有内容就把「>」写成「/>」。`,
            ),
      },
    ];
  }
  return [
    { start, end, problem: undefined },
    { start: at, end: closing, problem: unreadable(`<${name}> 用「</${ending}>」收尾`, `改成「</${name}>」。`) },
  ];
}

function strayEnd(text: string, slash: number, halves: string[]): Mistake {
  const start = text.lastIndexOf('<', slash);
  const end = endOfTag(text, start);
  const name = nameOf(text, start);
  if (takeHalf(halves, name)) return { start, end, problem: undefined };
  return {
    start,
    end,
    problem: unreadable(`「</${name}>」前面没有对应的开头`, `删掉它，或者在前面补上「<${name} …>」。`),
  };
}

/** A `<` that begins no tag, or a tag with a mistake inside. */
function tag(text: string, at: number, isOpen: boolean, halves: string[]): Mistake | undefined {
  const before = text.slice(0, at);
  const start = isOpen ? lastTagStart(before) : before.lastIndexOf('<');
  if (start < 0) return undefined;
  const rest = text.slice(start);
  const comment = /^<!--[^]*?(?:-->|$)|^<[!?][^>\n]*>?/.exec(rest);
  if (comment)
    return {
      start,
      end: start + comment[0].length,
      problem: (place) => finding('B03', { tag: shorten(comment[0].split('\n')[0]!, 30), component: undefined }, place),
    };
  const address = /^<((?:https?:|mailto:|www\.)[^>\s]*|[^@>\s]+@[^@>\s]+)>/.exec(rest);
  if (address)
    return {
      start,
      end: start + address[0].length,
      problem: unreadable('专题里不能用尖括号括网址', `写成「[文字](${shorten(address[1]!, 40)})」。`),
    };
  if (!/^<\/?[A-Za-z]/.test(rest))
    return { start, end: start + 1, problem: unreadable('「<」后面不是组件', '正文里要显示小于号，写成「\\<」。') };
  const braces = bracesInTag(text, start);
  if (braces) return braces;
  const name = nameOf(text, start);
  const end = Math.min(endOfTag(text, start), endOfLine(text, start));
  if (!rest.slice(0, end - start).endsWith('/>')) halves.push(name);
  if (/[“”‘’]/.test(rest.slice(0, end - start)))
    return { start, end, problem: unreadable(`<${name}> 的属性用了中文引号`, '属性的值用半角引号括起来：属性="值"。') };
  return {
    start,
    end,
    problem: unreadable(
      `<${name}> 的写法有误`,
      '写成 <组件 属性="值">…</组件>，或 <组件 属性="值" />，引号和等号都用半角，引号成对。',
    ),
  };
}

/**
 * C02: the first braces of a tag outside of its quoted values. As a value they give place to a quoted one, or the
 * attribute would be missed too.
 */
function bracesInTag(text: string, start: number): Mistake | undefined {
  const [before] = /^<[^{>"'\n]*(?:(?:"[^"]*"|'[^']*')[^{>"'\n]*)*(?=\{)/.exec(text.slice(start)) ?? [];
  if (before === undefined) return undefined;
  const open = start + before.length;
  const closed = /^\{[^{}]*\}/.exec(text.slice(open))?.[0].length;
  const end = closed === undefined ? endOfLine(text, open) : open + closed;
  const instead = text[open - 1] === '=' && end - open > 1 ? { instead: `"${'-'.repeat(end - open - 2)}"` } : {};
  return { start: open, end, ...instead, problem: (place) => finding('C02', {}, place) };
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
