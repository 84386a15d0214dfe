import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** P02: a picture of the body without alternative text. */
export const pictureText: BodyRule = (body) => {
  const definitions = new Map(body.nodes('definition').map((node) => [node.identifier, node.url]));
  return [...body.nodes('image'), ...body.nodes('imageReference')]
    .filter((image) => !image.alt?.trim())
    .map((image) => {
      const name = 'url' in image ? image.url : (definitions.get(image.identifier) ?? image.identifier);
      return finding('P02', { name, word: undefined }, body.spanOf(image));
    });
};
