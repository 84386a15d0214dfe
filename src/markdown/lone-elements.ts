import type { Element, Nodes } from 'hast';

/** The pictures, or links, of a paragraph that holds nothing else but line ends; none of any other. */
export function loneOnes({ children }: Element, tagName: 'img' | 'a'): Element[] {
  const found: Element[] = [];
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'element' || (child.tagName !== tagName && child.tagName !== 'br')) return [];
    if (child.tagName === tagName) found.push(child);
  }
  return found;
}

/** The words of a node without any markup. */
export function wordsOfNode(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOfNode).join('') : '';
}
