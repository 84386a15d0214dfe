import type { Nodes, PhrasingContent } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { EDITOR_SCHEMA } from '../document/schema.ts';

const { nodes, marks } = EDITOR_SCHEMA;

/** What stands in a block, as it is shown; `source` gives the letters of what is not. */
export function inlineNodes(
  children: readonly PhrasingContent[],
  source: (node: Nodes) => string,
  { breaks = true }: { breaks?: boolean } = {},
): Node[] {
  const found: Node[] = [];
  const text = (value: string, set: readonly Mark[]) => {
    // A line end in a paragraph is a blank on the page.
    const words = value.replace(/ *\n */g, ' ');
    if (words !== '') found.push(EDITOR_SCHEMA.text(words, set));
  };
  const walk = (list: readonly PhrasingContent[], set: readonly Mark[], depth: number): void => {
    for (const node of list) {
      const mark = depth < MOST_MARKS ? markOf(node) : undefined;
      if (mark && 'children' in node && !mark.isInSet(set)) walk(node.children, mark.addToSet(set), depth + 1);
      else if (node.type === 'text') text(node.value, set);
      else if (node.type === 'inlineCode') text(node.value, marks['code']!.create().addToSet(set));
      else if (node.type === 'break')
        if (breaks) found.push(nodes['hard_break']!.create(null, null, set));
        else text(' ', set);
      else if (node.type === 'footnoteReference')
        found.push(nodes['note_mark']!.create({ label: node.label ?? node.identifier }, null, set));
      else found.push(nodes['verbatim_inline']!.create({ source: source(node) }, null, set));
    }
  };
  walk(children, [], 0);
  return found;
}

/** Deeper is no text of anybody. */
const MOST_MARKS = 8;

function markOf(node: PhrasingContent): Mark | undefined {
  if (node.type === 'strong') return marks['strong']!.create();
  if (node.type === 'emphasis') return marks['em']!.create();
  if (node.type === 'delete') return marks['strike']!.create();
  if (node.type === 'link' && node.children.length > 0)
    return marks['link']!.create({ href: node.url, title: node.title ?? '' });
  return undefined;
}
