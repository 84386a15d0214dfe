import type { Node, Nodes, Parents, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Finding, Span } from '../diagnostics/issue.ts';
import { parseMdx } from './mdx.ts';

const markdown = remark().use(remarkGfm).freeze();
const plainMarkdown = remark().freeze();
/** What a table, a strikethrough, a bare address, a footnote or a task has; a body without any is parsed a third faster as plain Markdown. */
const NEEDS_GFM = /[|~@]|:\/\/|www\.|\[\^|\[[ x]\]/i;
const mdx = remark().use(remarkGfm).use(remarkMdx).freeze();

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

/** Where in its file a body stands: the lines before its first one, and the columns before every one. */
export interface Placing {
  lines: number;
  columns: number;
}

/** A parsed Markdown body: its tree, its nodes by type in document order, and places in the file. */
export interface Body {
  readonly text: string;
  /** Undefined where MDX cannot be read at all. */
  readonly tree: Root | undefined;
  readonly isMdx: boolean;
  /** MDX that does not parse. */
  readonly findings: readonly Finding[];
  nodes<T extends Nodes['type']>(type: T): readonly NodeOf<T>[];
  parentOf(node: Node): Parents | undefined;
  /** Where a node stands in the file. */
  spanOf(node: Node): Span;
  /** Where a stretch of the body's characters stands in the file. */
  spanAt(start: number, end: number): Span;
  /** The characters that a node was written with. */
  sourceOf(node: Node): string;
}

/** Parses a body. Never throws for bad MDX. */
export function parseBody(text: string, { lines, columns }: Placing, isMdx: boolean): Body {
  const starts = lineStarts(text);
  const spanAt = (start: number, end: number): Span => {
    const from = pointAt(starts, start);
    const to = pointAt(starts, end);
    return { line: from.line + lines, column: from.column + columns, endLine: to.line + lines, endColumn: to.column + columns };
  };
  const { tree, findings } = isMdx ? parseMdx(text, (readable) => mdx.parse(readable), spanAt) : { tree: parseMarkdown(text), findings: [] };
  const byType = new Map<string, Nodes[]>();
  const parents = new Map<Node, Parents>();
  if (tree) collect(tree, byType, parents);
  return {
    text,
    tree,
    isMdx,
    findings,
    nodes: <T extends Nodes['type']>(type: T) => (byType.get(type) ?? []) as NodeOf<T>[],
    parentOf: (node) => parents.get(node),
    spanOf: (node) => spanAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    spanAt,
    sourceOf: (node) => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
  };
}

function parseMarkdown(text: string): Root {
  return (NEEDS_GFM.test(text) ? markdown : plainMarkdown).parse(text);
}

/** The words of a node without any markup; pictures count with their alternative text. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** In document order, without recursion: quotes can be nested thousands deep. */
function collect(tree: Root, byType: Map<string, Nodes[]>, parents: Map<Node, Parents>): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]!;
      parents.set(child, node);
      waiting.push(child);
    }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function pointAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
