import type { CommentData } from '../schema/comment.ts';
import { withheld, type Content } from '../validate/content.ts';
import type { Board, Pledge } from './board.ts';
import { compareComments, type Comment } from './comment.ts';
import type { Entry } from './entry.ts';
import type { Unit } from './unit.ts';

/** What comments may be about. */
export interface CommentTargets {
  units: ReadonlyMap<string, Unit>;
  boards: readonly Board[];
  entry: (id: string) => Entry | undefined;
}

/** Every comment whose target is published, the latest first; puts each where its target shows it, and tells boards who was reviewed. */
export function linkComments(content: Content, { units, boards, entry }: CommentTargets, previews: boolean): Comment[] {
  const pledges = pledgesById(boards, content);
  const comments = content.comments
    .filter((source) => source.reading.valid && (previews || withheld(source, content.now) === undefined))
    .map((source): Comment => {
      const data = source.reading.value as CommentData;
      const body = source.text.slice(source.reading.bodyStart).trim();
      return { slug: source.slug, data, body, unit: units.get(data.unit ?? ''), member: entry(data.member ?? ''), pledge: pledges.get((data.pledge ?? '').toLowerCase()) };
    })
    .filter(({ unit, member, pledge }) => unit ?? member ?? pledge)
    .sort(compareComments);
  for (const comment of comments) {
    comment.unit?.comments.push(comment);
    comment.pledge?.comments.push(comment);
  }
  for (const board of boards) board.coverage = coverageOf(board, comments);
  return comments;
}

/** Only of boards that comments name. */
function pledgesById(boards: readonly Board[], content: Content): Map<string, Pledge> {
  const named = new Set(content.comments.map(({ reading }) => String((reading.value as { pledge?: unknown } | undefined)?.pledge).split('/')[0]));
  const pledges = new Map<string, Pledge>();
  for (const board of boards) {
    if (named.has(board.slug)) for (const pledge of board.pledges) pledges.set(`${board.slug}/${pledge.data.id}`.toLowerCase(), pledge);
  }
  return pledges;
}

/** A subject of a board is reviewed by a comment of the board's year about it, or by one about any of its pledges on the board. */
function coverageOf(board: Board, comments: readonly Comment[]): Board['coverage'] {
  const units = new Set<Unit>();
  const members = new Set<string>();
  for (const { data, unit, member, pledge } of comments) {
    if (pledge?.board === board) {
      units.add(pledge.unit);
      if (pledge.person) members.add(pledge.person.name);
    }
    if (Number(data.date.slice(0, 4)) !== board.data.year) continue;
    if (unit) units.add(unit);
    if (member?.kind === 'member') members.add(member.data.name);
  }
  const reviewed = new Set<string>();
  const missing = new Set<string>();
  for (const { person, unit } of board.pledges) {
    const isReviewed = person ? members.has(person.name) : units.has(unit);
    (isReviewed ? reviewed : missing).add(person ? person.name : unit.data.name);
  }
  return { reviewed: [...reviewed], missing: [...missing] };
}
