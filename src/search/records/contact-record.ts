import { PAGES } from '../../addresses/address.ts';
import type { ContactPoint, Leader, Pair } from '../../model/links/contacts.ts';
import { CONTACT_TEXTS } from '../../wording/contacts.ts';
import { facetsOf } from './pledge-record.ts';
import type { SearchRecord } from './record.ts';

/** Every kind that the records here have. */
export const CONTACT_KINDS: readonly string[] = [CONTACT_TEXTS.points, CONTACT_TEXTS.pairs];

/** A unit that a leader looks after, at its place among all of them. */
export function contactPointRecord({ name, post }: Leader, point: ContactPoint): SearchRecord {
  const { unit, since, matter, anchor } = point;
  const kind = CONTACT_TEXTS.points;
  return {
    address: `${PAGES.contacts}#${anchor}`,
    title: `${kind}：${name}　${unit.data.name}`,
    kind,
    time: since,
    zones: { title: [], headings: [name], text: [post, unit.data.name, ...(matter === undefined ? [] : [matter])] },
    facets: facetsOf(unit, kind, since.slice(0, 4)),
    names: [],
    byPinyin: false,
  };
}

/** Two units that work together. */
export function pairRecord({ units: [one, other], matter, since, anchor }: Pair): SearchRecord {
  const kind = CONTACT_TEXTS.pairs;
  return {
    address: `${PAGES.contacts}#${anchor}`,
    title: `${kind}：${one.data.name}${CONTACT_TEXTS.and}${other.data.name}`,
    kind,
    time: since,
    zones: { title: [], headings: [matter], text: [one.data.name, other.data.name] },
    facets: facetsOf(one, kind, since.slice(0, 4), [other]),
    names: [],
    byPinyin: false,
  };
}
