import type { Site } from '../../model/site/site.ts';
import { MISSING_PAGE_TEXTS } from '../../wording/plain-pages.ts';
import { headView, type HeadView } from '../frame/head.ts';

/** An address at which a page was: of what was taken back, or of what is at another one. */
export type FormerPlace = { address: string; reason: string } | { address: string; now: string };

export interface FormerPlaceView {
  head: HeadView;
  title: string;
  /** Why it was taken back; '' where none is given. Undefined for a page that has moved. */
  reason: string | undefined;
  /** Where it is now. */
  now: string | undefined;
}

/** Every former address, in the order of addresses. */
export function formerPlaces({ withdrawn, moved }: Site): FormerPlace[] {
  const places: FormerPlace[] = [
    ...withdrawn.values(),
    ...Array.from(moved, ([address, now]) => ({ address, now })).filter(({ address }) => !withdrawn.has(address)),
  ];
  return places.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** What stands at a former address. Search engines are asked to forget it. */
export function placeView(place: FormerPlace, site: Site): FormerPlaceView {
  const now = 'now' in place ? place.now : undefined;
  const title = now === undefined ? MISSING_PAGE_TEXTS.withdrawn : MISSING_PAGE_TEXTS.moved;
  const head = headView(site, { title, address: place.address });
  const { url = '' } = site;
  return {
    head: {
      ...head,
      canonical: now === undefined ? undefined : url + now,
      metas: [...head.metas, { name: 'robots', content: 'noindex' }],
      jsonLd: undefined,
      ...(now === undefined ? {} : { refresh: now }),
    },
    title,
    reason: 'reason' in place ? place.reason : undefined,
    now,
  };
}
