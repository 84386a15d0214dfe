import { finding } from '../../diagnostics/issue.ts';
import type { BodyRule } from '../body-rule.ts';

/** P02: a picture of the body without alternative text. */
export const pictureText: BodyRule = (body) =>
  [...body.nodes('image'), ...body.nodes('imageReference')]
    .filter((image) => !image.alt?.trim())
    .map((image) => finding('P02', { name: 'url' in image ? image.url : image.identifier, where: 'body' }, body.spanOf(image)));
