import type { LeadersData } from '../../schema/proofreading/leaders.ts';

/** A name of a leader in a text, with the post that stands before it. */
export interface WrittenPost {
  start: number;
  end: number;
  /** By its place in the list. */
  leader: number;
  post: string;
}

/** Two leaders side by side in a list of names. */
export interface NamedPair {
  start: number;
  end: number;
  first: number;
  second: number;
}

type Leaders = LeadersData['leaders'];

/** Characters before a name that its post may stand in. */
const LOOKED_BEHIND = 24;
/** What says that somebody held the post at another time. */
const ANOTHER_TIME = /(?:原任?|前任?|时任|曾任|历任|拟任|新任|当时的)(?:\p{Script=Han}{0,4})$/u;
const SHORTEST_POST = 3;

/** Looks for what is written about leaders. */
export class LeaderNames {
  readonly #leaders: Leaders;
  readonly #names: RegExp | undefined;
  readonly #places: ReadonlyMap<string, number>;
  /** Every post, the longest first. */
  readonly #posts: readonly string[];

  constructor(leaders: Leaders) {
    this.#leaders = leaders;
    this.#places = new Map(leaders.map(({ name }, index) => [name, index]));
    const names = leaders.map(({ name }) => name.replace(/[^\p{Script=Han}·]/gu, '')).filter((name) => name !== '');
    this.#names = names.length > 0 ? new RegExp(names.join('|'), 'g') : undefined;
    this.#posts = [...new Set(this.#leaders.flatMap(({ posts }) => posts.map(({ name }) => name)))].sort(
      (a, b) => b.length - a.length,
    );
  }

  find(text: string): { posts: WrittenPost[]; pairs: NamedPair[] } {
    const posts: WrittenPost[] = [];
    const pairs: NamedPair[] = [];
    let before: { leader: number; end: number; start: number } | undefined;
    for (const { 0: name, index } of this.#names ? text.matchAll(this.#names) : []) {
      const leader = this.#places.get(name);
      if (leader === undefined) continue;
      const end = index + name.length;
      const post = this.#postBefore(text, index);
      if (post !== undefined) posts.push({ start: index - post.length, end, leader, post });
      if (before && IN_LIST.test(text.slice(before.end, index)) && before.leader !== leader)
        pairs.push({ start: before.start, end, first: before.leader, second: leader });
      before = { leader, start: index, end };
    }
    return { posts, pairs };
  }

  /** The longest end of a post that stands before a name. */
  #postBefore(text: string, at: number): string | undefined {
    const before = text.slice(Math.max(0, at - LOOKED_BEHIND), at);
    let longest = '';
    for (const post of this.#posts) {
      let length = 0;
      while (length < post.length && before.at(-1 - length) === post.at(-1 - length)) length++;
      if (length > longest.length) longest = post.slice(post.length - length);
    }
    if (longest.length < SHORTEST_POST) return undefined;
    return ANOTHER_TIME.test(before.slice(0, before.length - longest.length)) ? undefined : longest;
  }
}

const IN_LIST = /^、\p{Script=Han}{0,14}$/u;

/** Whether a leader held a post on a day; the post may be written without what stands before it. */
export function heldOn({ posts }: Leaders[number], post: string, day: string): boolean {
  return posts.some(({ name, from, to }) => name.endsWith(post) && from <= day && (to === undefined || day <= to));
}

/** True if somebody held any post on a day. */
export function inOffice({ posts }: Leaders[number], day: string): boolean {
  return posts.some(({ from, to }) => from <= day && (to === undefined || day <= to));
}
