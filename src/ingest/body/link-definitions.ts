import type { Definition } from 'mdast';
import type { Body } from './body.ts';

/** Definitions (`[name]: address`) that are not only a picture's. */
export function linkDefinitions(body: Body): Definition[] {
  const ofPictures = new Set(body.nodes('imageReference').map((node) => node.identifier));
  const ofLinks = new Set(body.nodes('linkReference').map((node) => node.identifier));
  return body.nodes('definition').filter(({ identifier }) => ofLinks.has(identifier) || !ofPictures.has(identifier));
}
