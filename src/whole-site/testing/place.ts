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
export const base = (): string => inject('base') ?? '';

/** An address of the site as its pages write it. */
export const at = (address: string): string => placedAddress(address, base());

/** The other way round: throws for what pages write of the host that lies beside the site. */
export function within(written: string): string {
  if (!written.startsWith(`${base()}/`)) throw new Error(`${written} lies beside the site`);
  return written.slice(base().length);
}

/** The content of a site that lies where these tests have it, unless it says so itself. */
export function placedTree(tree: Tree): Tree {
  const settings = tree['site.yaml'];
  if (base() === '' || typeof settings !== 'string' || /^(?:base|目录):/m.test(settings)) return tree;
  return { ...tree, 'site.yaml': `${settings.trimEnd()}\nbase: ${base()}/\n` };
}
