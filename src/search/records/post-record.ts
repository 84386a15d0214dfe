import { unitAddress } from '../../addresses/address.ts';
import type { Card, NamedMember, Post } from '../../model/entities/linked.ts';
import { POST_TEXTS } from '../../wording/posts.ts';
import { facetsOf } from './pledge-record.ts';
import type { SearchRecord } from './record.ts';

/** Every kind that the records here have. */
export const POST_KINDS: readonly string[] = [POST_TEXTS.posts, POST_TEXTS.cards];

/** A post, at its place on its unit's page. */
export function postRecord({ unit, data, members, anchor }: Post): SearchRecord {
  const kind = POST_TEXTS.posts;
  return {
    address: `${unitAddress(unit.id)}#${anchor}`,
    title: data.name,
    kind,
    time: data.since,
    zones: {
      title: [],
      headings: [data.name, ...members.map(({ name }) => name)],
      text: [
        ...members.map(inWords),
        ...[data.place, data.phone].flatMap((text) => text ?? []),
        ...data.duties,
        ...(data.pledge ?? []),
        unit.data.name,
      ],
    },
    facets: facetsOf(unit, kind, data.since.slice(0, 4)),
    names: [],
    byPinyin: false,
  };
}

/** A card, at its place on its unit's page. */
export function cardRecord({ unit, data, member, anchor }: Card): SearchRecord {
  const kind = POST_TEXTS.cards;
  return {
    address: `${unitAddress(unit.id)}#${anchor}`,
    title: `${kind}：${member.name}`,
    kind,
    time: data.since,
    zones: {
      title: [],
      headings: [member.name],
      text: [
        inWords(member),
        ...data.help,
        ...[data.reach, data.phone, data.hours].flatMap((text) => text ?? []),
        unit.data.name,
      ],
    },
    facets: facetsOf(unit, kind, data.since.slice(0, 4)),
    names: [],
    byPinyin: false,
  };
}

function inWords({ name, post }: NamedMember): string {
  return post === '' ? name : `${name} ${post}`;
}
