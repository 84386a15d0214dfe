import { linkTarget } from '../../../addresses/link.ts';
import { linkDefinitions } from '../../../ingest/body/link-definitions.ts';
import { addressProblem } from '../address-problem.ts';
import type { BodyRule } from '../rule.ts';

/** B04, B10: addresses of links that must not or cannot be followed. Files beside the text are looked for later. */
export const links: BodyRule = (body) =>
  [...body.nodes('link'), ...linkDefinitions(body)].flatMap((link) =>
    linkTarget(link.url).to === 'file' ? [] : (addressProblem(link.url, body.spanOf(link)) ?? []),
  );
