import type { Definition } from 'mdast';
import { linkTarget } from '../../../addresses/link.ts';
import { finding, type Finding, type Span } from '../../../diagnostics/issue.ts';
import type { Body } from '../../../ingest/body/body.ts';
import type { BodyRule } from '../rule.ts';

/** B04, B10: addresses of links that must not or cannot be followed. */
export const links: BodyRule = (body) => {
  return [...body.nodes('link'), ...linkDefinitions(body)].flatMap(
    (link) => addressProblem(link.url, body.spanOf(link)) ?? [],
  );
};

/** Definitions (`[name]: address`) that are not only a picture's. */
export function linkDefinitions(body: Body): Definition[] {
  const ofPictures = new Set(body.nodes('imageReference').map((node) => node.identifier));
  const ofLinks = new Set(body.nodes('linkReference').map((node) => node.identifier));
  return body.nodes('definition').filter(({ identifier }) => ofLinks.has(identifier) || !ofPictures.has(identifier));
}

/**
 * B04: a scheme that runs code or opens a program. B10: an address that depends on where the page stands, or leads
 * nowhere.
 */
export function addressProblem(address: string, at: Span): Finding | undefined {
  const { to } = linkTarget(address);
  if (to === 'unsafe') return finding('B04', { address }, at);
  if (to !== 'unclear') return undefined;
  const [, scheme = 'https:', host] = /^(https?:)?\/*([\w-]+(?:\.[\w-]+)+(?:\/.*)?)$/i.exec(address) ?? [];
  const suggestion =
    host !== undefined && !/\.(?:mdx?|html?)$/.test(host) ? `${scheme.toLowerCase()}//${host}` : undefined;
  return finding('B10', { address, suggestion }, at);
}
