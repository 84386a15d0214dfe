import type { Block } from '../piece/block.ts';

/** Rows of a table, or items of a list, that stay together. */
const TOGETHER = 40;

/**
 * Blocks in as few parts as possible of which `size` says that none is over `most`: cut before a heading, the larger
 * the better, and only where there is none between two blocks.
 */
export function partsWithin(
  blocks: readonly Block[],
  most: number,
  size: (blocks: readonly Block[]) => number,
): Block[][] {
  if (size(blocks) <= most) return [[...blocks]];
  const parts: Block[][] = [];
  let rest = blocks.flatMap((block) => (size([block]) > most / 2 ? piecesOf(block) : [block]));
  while (rest.length > 0) {
    const end = fitting(rest, most, size);
    const cut = end === rest.length ? end : cutBefore(rest, end);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return parts;
}

/** How many blocks from the start fit; one at least. */
function fitting(blocks: readonly Block[], most: number, size: (blocks: readonly Block[]) => number): number {
  let [low, high] = [1, blocks.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(blocks.slice(0, middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of the last large heading that leaves no part nearly empty, else of any heading. */
function cutBefore(blocks: readonly Block[], end: number): number {
  for (const level of [1, 2, 3])
    for (let place = end; place > end / 3; place--) {
      const block = blocks[place];
      if (block?.kind === 'heading' && block.level <= level) return place;
    }
  // A heading never stands at the end of a part.
  return end > 1 && blocks[end - 1]!.kind === 'heading' ? end - 1 : end;
}

function piecesOf(block: Block): Block[] {
  if (block.kind === 'table') return chunksOf(block.rows).map((rows) => ({ ...block, rows }));
  if (block.kind === 'list')
    return chunksOf(block.items).map((items, index) => ({ ...block, items, start: block.start + index * TOGETHER }));
  return block.kind === 'quote' ? block.blocks.map((inner): Block => ({ kind: 'quote', blocks: [inner] })) : [block];
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, index) =>
    all.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
}
