import { finding } from '../../../diagnostics/issue.ts';
import { pairSide } from '../../../ingest/body/pair-captions.ts';
import { pairsOfBody } from '../../../ingest/body/picture-pairs.ts';
import type { BodyRule } from '../rule.ts';

/** B24: a picture before or after without the other one. */
export const picturePairs: BodyRule = (body) => {
  const paired = new Set([...pairsOfBody(body)].flat());
  return body.nodes('image').flatMap((image) => {
    const side = pairSide(image.title)?.side;
    return side === undefined || paired.has(image) ? [] : finding('B24', { name: image.url, side }, body.spanOf(image));
  });
};
