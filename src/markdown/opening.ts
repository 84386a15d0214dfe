import type { Nodes } from 'hast';

const LONGEST_OPENING = 3;

/** Before which node the opening ends. */
export function openingEnd(nodes: readonly Nodes[]): number {
  let paragraphs = 0;
  let isHeaded = false;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') continue;
    if (node.type !== 'element' || paragraphs === LONGEST_OPENING) return index;
    if (node.tagName === 'p') paragraphs++;
    else if (!isHeaded && paragraphs === 0 && headingLevel(node.tagName)) isHeaded = true;
    else return index;
  }
  return nodes.length;
}

export function headingLevel(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}
