import { finding } from '../../diagnostics/issue.ts';
import { linkTarget } from '../../site/link.ts';
import type { BodyRule } from '../body-rule.ts';

/** B04: an address with a scheme that runs code. B10: one that depends on where the page stands. */
export const links: BodyRule = (body) =>
  [...body.nodes('link'), ...body.nodes('definition')].flatMap((link) => {
    const target = linkTarget(link.url);
    if (target.to === 'unsafe') return [finding('B04', { address: `${link.url.slice(0, 20)}…` }, body.spanOf(link))];
    if (target.to === 'unclear') return [finding('B10', { mark: '', address: link.url }, body.spanOf(link))];
    return [];
  });
