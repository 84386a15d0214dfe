import { Fragment, type Mark, type Node } from 'prosemirror-model';

/**
 * What a block says, for comparing: without the links that the house makes of addresses by itself, which are there
 * whether somebody marked them or not.
 */
export function saidBy(block: Node): string {
  return JSON.stringify(withoutAutolinks(block).toJSON());
}

function withoutAutolinks(node: Node): Node {
  if (node.isText) {
    const marks = node.marks.filter((mark) => !leadsToItself(mark, node.text!));
    return marks.length === node.marks.length ? node : node.mark(marks);
  }
  return node.content.size === 0 ? node : node.copy(Fragment.fromArray(node.children.map(withoutAutolinks)));
}

function leadsToItself(mark: Mark, text: string): boolean {
  if (mark.type.name !== 'link') return false;
  return ['', 'http://', 'https://', 'mailto:'].some((scheme) => `${scheme}${text}` === mark.attrs['href']);
}
