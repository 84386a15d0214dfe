import type { Nodes, Parents } from 'mdast';
import { type Body, plainText } from '../../../ingest/body/body.ts';
import { findPersonalData } from '../../../kernel/privacy/personal-data.ts';
import { personalFinding } from '../personal-finding.ts';
import type { BodyRule } from '../rule.ts';

/**
 * S01 to S03 in the words that a reader gets, where links, pictures and footnotes stand between the figures of a number
 * in the file.
 */
export const joinedNumbers: BodyRule = (body) => {
  const blocks = new Set(
    (['link', 'linkReference', 'footnoteReference', 'image', 'imageReference'] as const).flatMap((type) =>
      body.nodes(type).flatMap((node) => blockOf(node, body) ?? []),
    ),
  );
  return [...blocks].flatMap((block) =>
    findPersonalData(plainText(block)).map(({ kind, start, end }) => {
      const from = placeOf(block, start, body);
      const to = placeOf(block, end - 1, body) + 1;
      return personalFinding(kind, { place: 'text' }, body.spanAt(from, Math.max(to, from + 1)));
    }),
  );
};

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function blockOf(node: Nodes, body: Body): Parents | undefined {
  let block = body.parentOf(node);
  while (block && !BLOCKS.has(block.type)) block = body.parentOf(block);
  return block;
}

/** Where in the body a place of a block's plain words stands. */
function placeOf(block: Nodes, at: number, body: Body): number {
  let left = at;
  let place = block.position?.start.offset ?? 0;
  const walk = (node: Nodes): boolean => {
    if ('children' in node) return node.children.some(walk);
    const words = plainText(node);
    const { start, end } = node.position ?? {};
    place = start?.offset ?? place;
    if (left >= words.length) {
      left -= words.length;
      return false;
    }
    // Where the letters are not those of the file, as with entities, the first one stands for all.
    if (body.text.slice(place, end?.offset) === words) place += left;
    return true;
  };
  walk(block);
  return place;
}
