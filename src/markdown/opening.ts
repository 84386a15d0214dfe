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

/** In blocks of text: after so many a reader has had enough for a rest. */
const LONGEST_MIDDLE = 6;

/** Before which node the first section behind the opening ends. `from`: where the opening ended. */
export function middleEnd(nodes: readonly Nodes[], from: number): number {
  let blocks = 0;
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index]!;
    if (node.type === 'text') continue;
    const isHeading = node.type === 'element' && headingLevel(node.tagName);
    if (blocks > 1 && (isHeading || blocks >= LONGEST_MIDDLE)) return index;
    blocks++;
  }
  return nodes.length;
}

export function headingLevel(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}
