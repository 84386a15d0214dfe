import { PAGES } from '../../addresses/address.ts';
import type { PortalCounty } from '../../model/portal/portal.ts';
import type { OpenEntry } from '../../schema/open/open-schema.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import type { LinkView } from '../frame/frame.ts';

/** An address of a county's own site. `address`: below its root, as its open data have been read. */
export function addressIn({ root }: PortalCounty, address: string): string {
  return root + address;
}

/** Where a county shows its pledges: what a figure is a figure of. */
export function pledgesIn(county: PortalCounty): string {
  return addressIn(county, PAGES.pledges);
}

/** An entry as a row of a list of several counties. */
export interface CountyEntryView extends LinkView {
  note: string;
}

export function countyEntry(county: PortalCounty, { title, address, date }: OpenEntry): CountyEntryView {
  return { label: title, href: addressIn(county, address), note: PORTAL_TEXTS.by(county.name, date) };
}
