import { finding } from '../../diagnostics/issue.ts';
import type { BodyRule } from '../body-rule.ts';

const NOT_ASCII = /[^\u0021-\u007e]/;

/** B08: an address written without brackets takes the Chinese text behind it along. */
export const bareAddress: BodyRule = (body) =>
  body.nodes('link').flatMap((link) => {
    const source = body.sourceOf(link);
    if (!/^(?:https?:\/\/|www\.)/i.test(source)) return [];
    const swallowed = source.search(NOT_ASCII);
    if (swallowed < 0) return [];
    const bare = source.slice(0, swallowed);
    const proper = /^www\./i.test(bare) ? `https://${bare}` : bare;
    const start = link.position!.start.offset!;
    return [finding('B08', { address: source, proper }, body.spanAt(start, start + source.length))];
  });
