import { Fragment, type Node } from 'prosemirror-model';

/** Marks in the order in which a text can do without them. */
const DROPPED: readonly (readonly string[])[] = [
  ['em', 'strike'],
  ['em', 'strike', 'code'],
  ['em', 'strike', 'code', 'strong'],
  ['em', 'strike', 'code', 'strong', 'link'],
];

/** A block, and the same with fewer and fewer marks, for the rare one that Markdown cannot say with all of them. */
export function plainerBlocks(block: Node): Node[] {
  const found = [block];
  for (const names of DROPPED) {
    const plainer = withoutMarks(block, names);
    if (!plainer.eq(found.at(-1)!)) found.push(plainer);
  }
  return found;
}

function withoutMarks(node: Node, names: readonly string[]): Node {
  const marks = node.marks.filter(({ type }) => !names.includes(type.name));
  const bare = marks.length === node.marks.length ? node : node.mark(marks);
  return bare.content.size === 0
    ? bare
    : bare.copy(Fragment.fromArray(bare.children.map((child) => withoutMarks(child, names))));
}
