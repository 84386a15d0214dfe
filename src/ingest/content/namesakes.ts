/** True for one post in more or fewer words, or where one is not said: 村医, 六合村村医. */
export function isOnePost(one: string, other: string): boolean {
  const [first, second] = [one, other].map((post) => post.replace(/[\s　]+/g, '')) as [string, string];
  return first.includes(second) || second.includes(first);
}

/**
 * Tells people of one name in one unit apart: by their posts, which is all that ledgers say. One without a post is the
 * first of them.
 */
export class Namesakes {
  readonly #posts = new Map<string, string[]>();

  /** The number of the person among those of the name, from 0. `unit`: its id. */
  numberOf(unit: string, name: string, post: string): number {
    const key = `${unit} ${name}`;
    const posts = this.#posts.get(key) ?? [];
    if (posts.length === 0) this.#posts.set(key, posts);
    const known = posts.findIndex((other) => isOnePost(other, post));
    if (known < 0) return posts.push(post) - 1;
    if (post.length > posts[known]!.length) posts[known] = post;
    return known;
  }

  /** The posts of those who have the name in the unit, one each. */
  postsOf(unit: string, name: string): readonly string[] {
    return this.#posts.get(`${unit} ${name}`) ?? [];
  }
}
