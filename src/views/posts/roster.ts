import { PAGES, unitAddress } from '../../addresses/address.ts';
import type { Card, Post } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { POST_TEXTS } from '../../wording/posts.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { pagerView, type PagerView } from '../frame/pager.ts';
import { cardView, type CardView, postView, type PostView } from './posts.ts';

/** What all units have of one sort, those above first. */
const ROSTERS = {
  posts: { address: PAGES.posts, title: POST_TEXTS.posts, intro: POST_TEXTS.postsIntro, empty: POST_TEXTS.noPosts },
  cards: { address: PAGES.cards, title: POST_TEXTS.cards, intro: POST_TEXTS.cardsIntro, empty: POST_TEXTS.noCards },
} as const;

export type RosterName = keyof typeof ROSTERS;

/** One page of a roster; from 1. */
export interface RosterPage {
  roster: RosterName;
  page: number;
}

const PAGE_SIZE = 60;

export function rosterPages(roster: RosterName, site: Site): RosterPage[] {
  const pages = Math.max(1, Math.ceil(site.posts[roster].length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) => ({ roster, page: index + 1 }));
}

export function rosterAddress({ roster, page }: RosterPage): string {
  return `${ROSTERS[roster].address}${page === 1 ? '' : `page/${page}/`}`;
}

export interface RosterView {
  head: HeadView;
  trail: LinkView[];
  title: string;
  intro: string;
  empty: string | undefined;
  posts: PostView[];
  cards: CardView[];
  pager: PagerView | undefined;
}

export function rosterView({ roster, page }: RosterPage, site: Site): RosterView {
  const { address, title, intro, empty } = ROSTERS[roster];
  const ofPage = <T>(all: readonly T[]) => all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const pages = rosterPages(roster, site).length;
  return {
    head: headView(site, {
      title: POST_TEXTS.onPage(title, page),
      description: intro,
      address: rosterAddress({ roster, page }),
      column: { name: title, type: title },
    }),
    trail: [
      { label: UNIT_TEXTS.unit, href: PAGES.units },
      { label: title, href: address },
    ],
    title,
    intro,
    empty: site.posts[roster].length === 0 ? empty : undefined,
    posts: roster === 'posts' ? ofPage(site.posts.posts).map((post) => ({ ...postView(post), ...placeOf(post) })) : [],
    cards: roster === 'cards' ? ofPage(site.posts.cards).map((card) => ({ ...cardView(card), ...placeOf(card) })) : [],
    pager: pages > 1 ? pagerView(page, pages, (number) => rosterAddress({ roster, page: number })) : undefined,
  };
}

/** Numbers of one unit's page would stand twice here. */
function placeOf({ unit, anchor }: Post | Card): Pick<PostView, 'anchor' | 'unit'> {
  return { anchor: `${unit.id}-${anchor}`, unit: { label: unit.data.name, href: unitAddress(unit.id) } };
}

/** The ways to the rosters that have something on them. */
export function rosterLinks({ posts }: Site): (LinkView & { count: number })[] {
  return (['posts', 'cards'] as const)
    .map((roster) => ({ label: ROSTERS[roster].title, href: ROSTERS[roster].address, count: posts[roster].length }))
    .filter(({ count }) => count > 0);
}
