import { anchorsOf } from '../addresses/anchor.ts';
import { linkTarget } from '../addresses/link.ts';
import { ownAddress } from '../addresses/own-address.ts';
import type { Entry } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';

/**
 * Where a link of a text leads: of an entry's, or of the settings'. Undefined for an address that must not be a link.
 */
export function linkPlace(
  address: string,
  site: Site,
  entry: Entry | undefined,
): { href: string; leavesSite: boolean } | undefined {
  const href = safeAddress(address, site, entry);
  return href === undefined ? undefined : { href, leavesSite: linkTarget(href).to === 'web' };
}

function safeAddress(written: string, site: Site, entry: Entry | undefined): string | undefined {
  const address = ownAddress(written, site.url);
  const target = linkTarget(address);
  if (target.to === 'web' || target.to === 'contact') return address;
  if (target.to === 'file') return entry && fileAddress(target.name, entry);
  if (target.to === 'anchor') return entry && anchorHref('', target.anchor, entry);
  if (target.to !== 'site') return undefined;
  if (site.unlinked.has(target.path)) return undefined;
  const now = site.moved.get(target.path);
  if (now !== undefined) return safeAddress(target.anchor === undefined ? now : `${now}#${target.anchor}`, site, entry);
  const page = site.entryAt(target.path);
  return target.anchor === undefined || !page ? address : anchorHref(target.path, target.anchor, page);
}

/** The address of a file beside the entry. */
function fileAddress(name: string, { attachments, recordings }: Entry): string | undefined {
  return [...recordings, ...attachments].find((file) => file.name === name.normalize('NFC'))?.address;
}

function anchorHref(path: string, anchor: string, page: Entry): string {
  const id = anchorsOf(page.headings).resolve(anchor);
  return id === undefined ? path || page.address : `${path}#${id}`;
}
