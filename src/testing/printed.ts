import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import { readableBody, syntaxTree } from '../ingest/body/markdown.ts';
import { bodyForm } from '../ingest/body/typed/body-form.ts';
import type { BodyPart } from '../markdown/printer.ts';
import type { Entry } from '../model/entities/linked.ts';
import { TOPIC_COMPONENTS } from '../schema/topic-components.ts';

/** The elements that a body may be printed with, and which node of the tree each stands for. */
const ELEMENTS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'emphasis',
  del: 'delete',
  blockquote: 'blockquote',
  table: 'table',
  tr: 'tableRow',
  pre: 'code',
  hr: 'thematicBreak',
  br: 'break',
};
const OTHERS = new Set([
  'wbr',
  'p',
  'a',
  'ul',
  'ol',
  'li',
  'code',
  'thead',
  'tbody',
  'th',
  'td',
  'input',
  'div',
  'span',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Expects of a printed body that it holds the words and elements of its tree, each as often, and nothing that runs.
 * `shown` says which file it was.
 */
export function expectPrinted(entry: Entry, body: readonly BodyPart[], shown: string): void {
  const form = bodyForm(entry.kind);
  const tree = syntaxTree(readableBody(entry.body, form).text, form);
  const { html, components } = flat(body);
  const [main, ...notes] = html.split('<section ').map((part) => part.replace(/<sup><a [^>]*>\d+<\/a><\/sup>/g, ''));
  expect(notes.length, shown).toBeLessThan(2);
  const nodes = nodesOf(tree);
  expect(wordsOf(main!), shown).toBe(oneLine(nodes.map(wordsOfNode).join('')));
  const count = (type: string) => nodes.filter((node) => node.type === type).length;
  const printed = (tag: string) => main!.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
  for (const [tag, type] of Object.entries(ELEMENTS)) expect(printed(tag), `${tag} ${shown}`).toBe(count(type));
  expect(components, shown).toEqual(nodes.flatMap((node) => ('name' in node ? [node.name] : [])));
  for (const [, tag, attributes] of html.matchAll(/<\/?([^\s>]+)([^>]*)>/g)) {
    expect(
      Object.hasOwn(ELEMENTS, tag!) || OTHERS.has(tag!) || /^(?:section|sup|h2)$/.test(tag!),
      `${tag} ${shown}`,
    ).toBe(true);
    expect(attributes, shown).not.toMatch(/\son\w+=|javascript:|\sstyle="(?!text-align: (?:left|right|center)")/i);
  }
}

/** The HTML of all parts, one behind the other, and the names of the components in it. */
function flat(parts: readonly BodyPart[]): { html: string; components: string[] } {
  const components: string[] = [];
  const html = parts.map((part) => {
    if (typeof part === 'string') return part;
    expect(Object.keys(TOPIC_COMPONENTS)).toContain(part.component);
    components.push(part.component);
    const inner = flat(part.children);
    components.push(...inner.components);
    return inner.html;
  });
  return { html: html.join(''), components };
}

/** In document order, without footnotes, which are printed at the end. */
function nodesOf(tree: Nodes): Nodes[] {
  if (tree.type === 'footnoteDefinition' || tree.type === 'definition') return [];
  return [tree, ...('children' in tree ? tree.children.flatMap(nodesOf) : [])];
}

function wordsOfNode(node: Nodes): string {
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : '';
}

function wordsOf(html: string): string {
  const text = html.replace(/<span class="visually-hidden">[^<]*<\/span>/g, '').replace(/<[^>]*>/g, '');
  return oneLine(text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
