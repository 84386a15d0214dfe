import type { Fragment, Mark, Node } from 'prosemirror-model';
import { escapedText, escapedWord, type WritingCare, writtenAddress } from './escapes.ts';

/** How what stands in a block is written. */
export interface InlineWriting {
  care: WritingCare;
  isTopic: boolean;
}

/** Outermost first. */
const ORDER: readonly string[] = ['link', 'strong', 'em', 'strike', 'code'];
const SIGNS: Readonly<Record<string, string>> = { strong: '**', em: '*', strike: '~~' };

/** The lines of what stands in a block. */
export function inlineMarkup(content: Fragment, writing: InlineWriting): string[] {
  const nodes = content.content;
  const lines = [''];
  let open: Mark[] = [];
  const put = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const closeTo = (depth: number) => {
    for (const mark of open.slice(depth).reverse()) put(closing(mark, writing));
    open = open.slice(0, depth);
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    if (node.type.name === 'hard_break') {
      closeTo(0);
      lines.push('');
      continue;
    }
    const auto = autolink(nodes, index, writing);
    if (auto !== undefined) {
      closeTo(0);
      put(auto);
      continue;
    }
    const marks = node.marks.filter(({ type }) => type.name !== 'code');
    const kept = open.findIndex((mark) => !mark.isInSet(marks));
    if (kept >= 0) closeTo(kept);
    const opened = marks
      .filter((mark) => !mark.isInSet(open))
      .map((mark) => ({ mark, reach: reachOf(nodes, index, mark) }))
      .sort((a, b) => b.reach - a.reach || ORDER.indexOf(a.mark.type.name) - ORDER.indexOf(b.mark.type.name));
    for (const { mark } of opened) {
      put(mark.type.name === 'link' ? '[' : SIGNS[mark.type.name]!);
      open.push(mark);
    }
    put(written(node, writing));
  }
  closeTo(0);
  return lines;
}

function closing(mark: Mark, { care }: InlineWriting): string {
  if (mark.type.name !== 'link') return SIGNS[mark.type.name]!;
  const { href, title } = mark.attrs as { href: string; title: string };
  return `](${writtenAddress(href)}${title === '' ? '' : ` "${escapedWord(title.replace(/\s+/g, ' '), care)}"`})`;
}

/** Up to which node a mark goes on. */
function reachOf(nodes: readonly Node[], from: number, mark: Mark): number {
  let index = from;
  while (index + 1 < nodes.length && mark.isInSet(nodes[index + 1]!.marks)) index++;
  return index;
}

/** An address that leads to itself, alone in its link. */
function autolink(nodes: readonly Node[], index: number, { isTopic }: InlineWriting): string | undefined {
  const node = nodes[index]!;
  const [mark] = node.marks;
  if (isTopic || node.marks.length !== 1 || mark?.type.name !== 'link') return undefined;
  if (node.text === undefined || node.text !== mark.attrs['href']) return undefined;
  const isAlone = [index - 1, index + 1].every((beside) => !nodes[beside] || !mark.isInSet(nodes[beside].marks));
  return isAlone && mark.attrs['title'] === '' && /^https?:\/\/[\w./?=%:+#-]+$/.test(node.text)
    ? `<${node.text}>`
    : undefined;
}

function written(node: Node, { care, isTopic }: InlineWriting): string {
  if (node.isText) {
    if (node.marks.some(({ type }) => type.name === 'code')) return codeSpan(node.text!);
    const text = escapedText(node.text!, care, isTopic);
    const isLinked = node.marks.some(({ type }) => type.name === 'link');
    return isLinked && care < 2 ? text.replace(/(?<!\\)[[\]]/g, '\\$&').replace(/<(https?:[^<>]*)>/g, '$1') : text;
  }
  if (node.type.name === 'note_mark') return `[^${String(node.attrs['label'])}]`;
  return String(node.attrs['source']);
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ({ 0: ticks }) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}
