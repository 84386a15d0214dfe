import { cardAnchor, postAnchor } from '../../addresses/address.ts';
import { personOf } from '../../ingest/content/person.ts';
import type { Card, EntryOfKind, NamedMember, Post, Unit } from '../entities/linked.ts';
import { unitsFromAbove } from '../entities/unit.ts';
import { storiesByName } from './link-comments.ts';

/** The posts and cards of all units, those above first. */
export interface PostsAndCards {
  posts: readonly Post[];
  cards: readonly Card[];
  /** Of members whom an entry is about, by the entry's id. */
  ofMembers: ReadonlyMap<string, { posts: Post[]; cards: Card[] }>;
}

/** Gives units their posts and cards, and finds the stories of those who hold them. */
export function linkPosts(units: ReadonlyMap<string, Unit>, members: readonly EntryOfKind<'member'>[]): PostsAndCards {
  const stories = storiesByName(members);
  const ofMembers = new Map<string, { posts: Post[]; cards: Card[] }>();
  const own = ({ story }: NamedMember) => {
    if (!story) return undefined;
    const known = ofMembers.get(story.id) ?? { posts: [], cards: [] };
    ofMembers.set(story.id, known);
    return known;
  };
  const ordered = unitsFromAbove(units.values());
  for (const unit of ordered) {
    const memberOf = (written: string): NamedMember => {
      const { name, post } = personOf(written);
      return { name, post, story: stories.get(`${unit.id} ${name}`) };
    };
    unit.posts = (unit.data.posts ?? []).map((data, index) => ({
      unit,
      data,
      members: data.members.map(memberOf),
      anchor: postAnchor(index),
    }));
    unit.cards = (unit.data.cards ?? []).map((data, index) => ({
      unit,
      data,
      member: { ...memberOf(data.name), post: data.post },
      anchor: cardAnchor(index),
    }));
    for (const post of unit.posts) for (const member of post.members) own(member)?.posts.push(post);
    for (const card of unit.cards) own(card.member)?.cards.push(card);
  }
  return { posts: ordered.flatMap(({ posts }) => posts), cards: ordered.flatMap(({ cards }) => cards), ofMembers };
}
