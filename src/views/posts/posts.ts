import { unitAddress } from '../../addresses/address.ts';
import { chineseDate } from '../../kernel/beijing-time.ts';
import type { Card, NamedMember, Post } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { POST_TEXTS } from '../../wording/posts.ts';
import type { LinkView } from '../frame/frame.ts';

interface MemberView {
  name: string;
  post: string;
  href: string | undefined;
}

/** A line of a plate or card: one text, several, or one that can be called. */
export interface PlateFact {
  label: string;
  texts: readonly string[];
  href?: string;
}

/** A post of a unit. */
export interface PostView {
  anchor: string;
  /** Where plates of several units stand together. */
  unit: LinkView | undefined;
  name: string;
  members: MemberView[];
  facts: PlateFact[];
}

/** A card of a member. */
export interface CardView {
  anchor: string;
  unit: LinkView | undefined;
  member: MemberView;
  facts: PlateFact[];
}

export function postView({ anchor, data, members }: Post): PostView {
  return {
    anchor,
    unit: undefined,
    name: data.name,
    members: members.map(memberView),
    facts: [
      ...factOf(POST_TEXTS.place, data.place),
      { label: POST_TEXTS.duties, texts: data.duties },
      ...(data.pledge ? [{ label: POST_TEXTS.pledge, texts: data.pledge }] : []),
      ...phoneFact(POST_TEXTS.supervision, data.phone),
      { label: POST_TEXTS.since, texts: [chineseDate(data.since)] },
    ],
  };
}

export function cardView({ anchor, data, member }: Card): CardView {
  return {
    anchor,
    unit: undefined,
    member: memberView(member),
    facts: [
      { label: POST_TEXTS.help, texts: data.help },
      ...factOf(POST_TEXTS.reach, data.reach),
      ...phoneFact(POST_TEXTS.phone, data.phone),
      ...factOf(POST_TEXTS.hours, data.hours),
    ],
  };
}

function memberView({ name, post, story }: NamedMember): MemberView {
  return { name, post, href: story?.address };
}

function factOf(label: string, text: string | undefined): PlateFact[] {
  return text === undefined ? [] : [{ label, texts: [text] }];
}

/** A number alone can be called; words around it are read. */
function phoneFact(label: string, phone: string | undefined): PlateFact[] {
  if (phone === undefined) return [];
  return [
    { label, texts: [phone], ...(/^\d[\d -]{2,}\d$/.test(phone) ? { href: `tel:${phone.replace(/ /g, '')}` } : {}) },
  ];
}

/** The posts and cards of a member, as links to where they stand. */
export function memberPlates(
  id: string,
  { posts: { ofMembers } }: Site,
): { title: string; links: (LinkView & { note: string })[] }[] {
  const { posts = [], cards = [] } = ofMembers.get(id) ?? {};
  return [
    {
      title: POST_TEXTS.posts,
      links: posts.map(({ data, unit, anchor }) => ({
        label: data.name,
        href: `${unitAddress(unit.id)}#${anchor}`,
        note: data.duties.join('；'),
      })),
    },
    {
      title: POST_TEXTS.cards,
      links: cards.map(({ data, unit, anchor }) => ({
        label: data.help.join('、'),
        href: `${unitAddress(unit.id)}#${anchor}`,
        note: `${POST_TEXTS.phone} ${data.phone}`,
      })),
    },
  ].filter(({ links }) => links.length > 0);
}
