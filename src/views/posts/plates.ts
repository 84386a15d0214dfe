import { platesAddress, unitAddress } from '../../addresses/address.ts';
import type { Unit } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { POST_TEXTS } from '../../wording/posts.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { qrPath, type QrView } from '../frame/qr.ts';
import { cardView, type CardView, postView, type PostView } from './posts.ts';

/** Signs and cards of one unit, to be printed and cut. */
export interface PlatesView {
  head: HeadView;
  unit: LinkView;
  posts: PostView[];
  cards: CardView[];
  qr: QrView | undefined;
}

export function hasPlates({ posts, cards }: Unit): boolean {
  return posts.length + cards.length > 0;
}

export function platesView(unit: Unit, site: Site): PlatesView {
  const href = unitAddress(unit.id);
  return {
    head: headView(site, { title: `${unit.data.name} · ${POST_TEXTS.plates}`, address: platesAddress(unit.id) }),
    unit: { label: unit.data.name, href },
    posts: unit.posts.map(postView),
    cards: unit.cards.map(cardView),
    qr: site.url ? qrPath(site.url + href) : undefined,
  };
}
