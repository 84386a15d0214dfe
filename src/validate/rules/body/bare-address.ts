import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

const NOT_ASCII = /[^\u0021-\u007e]/;

/** B08: an address written without brackets takes the Chinese text behind it along. */
export const bareAddress: BodyRule = (body) =>
  body.nodes('link').flatMap((link) => {
    const source = body.sourceOf(link);
    if (!/^(?:https?:\/\/|www\.)/i.test(source)) return [];
    const swallowed = source.search(NOT_ASCII);
    if (swallowed < 0) return [];
    const bare = source.slice(0, swallowed).replace(/[)\].,;:!?'"]+$/, '');
    const address = /^www\./i.test(bare) ? `https://${bare}` : bare;
    // Topics have no addresses in angle brackets.
    const proper = body.form === 'topic' ? `[${bare}](${address})` : `<${address}>`;
    return [finding('B08', { address: source, proper }, body.spanOf(link))];
  });
