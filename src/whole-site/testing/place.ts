import { inject } from 'vitest';
import { placedAddress } from '../../addresses/placed-html.ts';
import type { Tree } from '../../testing/tree.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of its host in which the sites of these tests lie: see `folder` in vitest.config.ts. */
    base?: string;
  }
}

/** `/yunling/news`, or '' for the root of the host. */
export const siteBase = (): string => inject('base') ?? '';

/** An address of the site as its pages write it. */
export const placed = (address: string): string => placedAddress(address, siteBase());

/** The other way round: throws for what pages write of the host that lies beside the site. */
export function withinSite(written: string): string {
  if (!written.startsWith(`${siteBase()}/`)) throw new Error(`${written} lies beside the site`);
  return written.slice(siteBase().length);
}

/** The content of a site that lies where these tests have it, unless it says so itself. */
export function placedTree(tree: Tree): Tree {
  const settings = tree['site.yaml'];
  if (siteBase() === '' || typeof settings !== 'string' || /^(?:base|目录):/m.test(settings)) return tree;
  return { ...tree, 'site.yaml': `${settings.trimEnd()}\nbase: ${siteBase()}/\n` };
}
