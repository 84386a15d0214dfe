import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { type Content, type Source, textOf, validValues } from '../../ingest/content/content.ts';
import { heldOn, inOffice, type NamedPair, type WrittenPost } from './leader-posts.ts';

/** The day that a piece speaks of: of its publication, or of the occasion; undefined where it has none. */
export function pieceDay(source: Source): string | undefined {
  const day = textOf(source, 'date') ?? textOf(source, 'publishedAt');
  return day?.slice(0, 10);
}

/**
 * W11: somebody is written with a post that he does not hold on the day of the piece. W12: two leaders are named in another order
 * than that of content/people.yaml. Nothing of a piece without a day.
 */
export function leaderFindings(
  content: Content,
  day: string | undefined,
  { posts, pairs }: { posts: readonly WrittenPost[]; pairs: readonly NamedPair[] },
  spanOf: (start: number, end: number) => Span,
): Finding[] {
  const leaders = validValues(content.leaders)?.leaders;
  if (!leaders || day === undefined) return [];
  const found: Finding[] = [];
  for (const { start, end, leader, post } of posts) {
    const written = leaders[leader];
    if (!written || heldOn(written, post, day)) continue;
    const holder = leaders.find((one) => heldOn(one, post, day))?.name;
    const held = written.posts.filter(({ name }) => name.endsWith(post)).at(-1);
    found.push(
      finding('W11', { name: written.name, post, day, holder, from: held?.from, to: held?.to }, spanOf(start, end)),
    );
  }
  for (const { start, end, first, second } of pairs) {
    const [one, other] = [leaders[first], leaders[second]];
    if (!one || !other || first < second || !inOffice(one, day) || !inOffice(other, day)) continue;
    found.push(finding('W12', { first: other.name, second: one.name }, spanOf(start, end)));
  }
  return found;
}
