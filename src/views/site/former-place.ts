import type { Site } from '../../model/site/site.ts';
import { MISSING_PAGE_TEXTS } from '../../wording/plain-pages.ts';
import { chineseDate } from '../../kernel/beijing-time.ts';
import { headView, type HeadView } from '../frame/head.ts';

/** An address at which a page was: of what was taken back or is over, or of what is at another one. */
export type FormerPlace =
  { address: string; reason: string; expired: string | undefined } | { address: string; now: string };

export interface FormerPlaceView {
  head: HeadView;
  title: string;
  /** Why it was taken back; '' where none is given. Undefined for a page that has moved. */
  reason: string | undefined;
  /** Since when it is over, in a sentence. */
  expired: string | undefined;
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
  const expired = 'expired' in place ? place.expired : undefined;
  const title =
    now !== undefined
      ? MISSING_PAGE_TEXTS.moved
      : expired === undefined
        ? MISSING_PAGE_TEXTS.withdrawn
        : MISSING_PAGE_TEXTS.expired;
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
    expired: expired === undefined ? undefined : MISSING_PAGE_TEXTS.expiredOn(chineseDate(expired)),
    now,
  };
}
