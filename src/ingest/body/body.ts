import type { Node, Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { lineStartsOf, pointAt } from '../../kernel/line-starts.ts';
import { excessOf, MOST_NESTED } from './body-limits.ts';
import { readableBody, syntaxTree } from './markdown.ts';
import type { BodyForm } from './typed/body-form.ts';
import { parseTopic } from './topic.ts';

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

/** Where in its file a body stands: the lines before its first one, and the columns before every one. */
export interface Placing {
  lines: number;
  columns: number;
}

/** A parsed body: its tree, its nodes by type in document order, and places in the file. */
export interface Body {
  /** As Markdown has it: `readableBody` of what was typed. Offsets of nodes and of `spanAt` are offsets in it. */
  readonly text: string;
  /** Undefined where it cannot be read at all. */
  readonly tree: Root | undefined;
  readonly form: BodyForm;
  /** What kept it, or parts of it, from being read. */
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

/** Parses a body. Never throws for what an editor wrote. */
export function parseBody(typed: string, { lines, columns }: Placing, form: BodyForm): Body {
  const starts = lineStartsOf(typed);
  const excess = excessOf(typed);
  const { text, before } = excess ? { text: typed, before: (offset: number) => offset } : readableBody(typed, form);
  const spanAt = (start: number, end: number): Span => {
    const from = pointAt(starts, before(start));
    const to = pointAt(starts, before(end));
    return {
      line: from.line + lines,
      column: from.column + columns,
      endLine: to.line + lines,
      endColumn: to.column + columns,
    };
  };
  const { tree, findings } = excess
    ? { tree: undefined, findings: [finding('B12', excess, spanAt(excess.start, excess.start))] }
    : parse(text, form, spanAt);
  const { byType, parents, deepest } = tree ? collect(tree, text) : NO_NODES;
  if (deepest)
    findings.push(
      finding(
        'B12',
        { excess: 'nesting', found: MOST_NESTED + 1, most: MOST_NESTED },
        spanAt(offsetOf(deepest), offsetOf(deepest)),
      ),
    );
  return {
    text,
    tree,
    form,
    findings,
    nodes: <T extends Nodes['type']>(type: T) => (byType.get(type) ?? []) as NodeOf<T>[],
    parentOf: (node) => parents.get(node),
    spanOf: (node) => spanAt(offsetOf(node), node.position?.end.offset ?? 0),
    spanAt,
    sourceOf: (node) => text.slice(offsetOf(node), node.position?.end.offset ?? 0),
  };
}

function parse(
  text: string,
  form: BodyForm,
  spanAt: (start: number, end: number) => Span,
): { tree: Root | undefined; findings: Finding[] } {
  return form === 'topic' ? parseTopic(text, spanAt) : { tree: syntaxTree(text, form), findings: [] };
}

function offsetOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** The words of a node without any markup; pictures count with their alternative text. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

interface Collected {
  /** In document order. */
  byType: ReadonlyMap<string, Nodes[]>;
  parents: ReadonlyMap<Node, Parents>;
  /** The first node that is nested deeper than is read; what is in it is not collected. */
  deepest: Node | undefined;
}

const NO_NODES: Collected = { byType: new Map(), parents: new Map(), deepest: undefined };

/**
 * Without recursion: texts that are refused may be nested thousands deep. Nodes that the parser made out of a text (bare
 * addresses behind full-width marks) have no place of their own: they get that of their words in the node around.
 */
function collect(tree: Root, text: string): Collected {
  const byType = new Map<string, Nodes[]>();
  const parents = new Map<Node, Parents>();
  let deepest: Node | undefined;
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
    if (!('children' in node)) continue;
    if (depth === MOST_NESTED) {
      deepest ??= node;
      node.children.length = 0;
    }
    if (node.children.some(({ position }) => !position)) placeChildren(node, text);
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]!;
      parents.set(child, node);
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return { byType, parents, deepest };
}

function placeChildren(parent: Parents, text: string): void {
  const end = parent.position?.end.offset ?? text.length;
  let from = offsetOf(parent);
  for (const child of parent.children) {
    if (!child.position) {
      const words = plainText(child);
      const at = words === '' ? -1 : text.indexOf(words, from);
      const start = at < 0 || at + words.length > end ? from : at;
      child.position = { start: placeAt(start), end: placeAt(start === at ? at + words.length : from) };
    }
    from = child.position.end.offset ?? from;
  }
}

/** Only the offset of a place is read. */
function placeAt(offset: number): Point {
  return { line: 0, column: 0, offset };
}
