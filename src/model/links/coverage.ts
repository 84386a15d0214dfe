import { isOnePost, Namesakes } from '../../ingest/content/namesakes.ts';
import type { Board, Comment, Coverage, Pledge, Unit } from '../entities/linked.ts';
import { ancestorsOf } from '../entities/unit.ts';

/** That a member was reviewed: one of a board's people, or whoever fits in one of those units. */
type Review = { number: number; unit: Unit } | { post: string; units: readonly Unit[] };

/**
 * Who of a board was reviewed: a subject by a comment of the board's year about it, or by one about any of its pledges
 * on the board. Of namesakes in one unit nobody is taken as reviewed by a comment that does not say which it is about.
 */
export function coverageOf(board: Board, comments: readonly Comment[]): Coverage {
  const people = new Namesakes();
  for (const { person, unit } of board.pledges) if (person) people.numberOf(unit.id, person.name, person.post);
  const numberOf = ({ unit, person }: Pledge) => people.numberOf(unit.id, person!.name, person!.post);
  const units = new Set<Unit>();
  const members = new Map<string, Review[]>();
  const review = (name: string, found: Review) => members.set(name, [...(members.get(name) ?? []), found]);
  for (const { data, unit, member, person, pledge } of comments) {
    if (pledge?.board === board) {
      units.add(pledge.unit);
      if (pledge.person) review(pledge.person.name, { number: numberOf(pledge), unit: pledge.unit });
    }
    if (Number(data.date.slice(0, 4)) !== board.data.year) continue;
    if (unit) units.add(unit);
    // A table that names no unit puts members under its board's, which may stand above their own.
    if (member?.unit)
      review(member.data.name, { post: member.data.post, units: [member.unit, ...ancestorsOf(member.unit)] });
    if (person) review(person.name, { post: person.post, units: [person.unit, ...ancestorsOf(person.unit)] });
  }
  const isReviewed = (pledge: Pledge) => {
    const { person, unit } = pledge;
    if (!person) return units.has(unit);
    const number = numberOf(pledge);
    const posts = people.postsOf(unit.id, person.name);
    return (members.get(person.name) ?? []).some((found) => {
      if ('number' in found) return found.unit === unit && found.number === number;
      if (!found.units.includes(unit)) return false;
      return posts.length === 1 || (found.post !== '' && isOnePost(posts[number]!, found.post));
    });
  };
  return subjectsBy(board, people, isReviewed);
}

/** Everybody once; a name that several have is listed with the unit, or the post in one unit. */
function subjectsBy({ pledges }: Board, people: Namesakes, isReviewed: (pledge: Pledge) => boolean): Coverage {
  const subjects = new Map<string, Pledge>();
  const unitsOf = new Map<string, Set<Unit>>();
  for (const pledge of pledges) {
    const { person, unit } = pledge;
    const number = person ? people.numberOf(unit.id, person.name, person.post) : 0;
    const key = `${unit.id} ${person?.name ?? ''} ${number}`;
    if (subjects.has(key)) continue;
    subjects.set(key, pledge);
    if (person) unitsOf.set(person.name, (unitsOf.get(person.name) ?? new Set()).add(unit));
  }
  const nameOf = ({ person, unit }: Pledge): string => {
    if (!person) return unit.data.name;
    const parts = [
      ...(unitsOf.get(person.name)!.size > 1 ? [unit.data.name] : []),
      ...(people.postsOf(unit.id, person.name).length > 1 && person.post !== '' ? [person.post] : []),
    ];
    return parts.length === 0 ? person.name : `${person.name}（${parts.join(' ')}）`;
  };
  const reviewed: string[] = [];
  const missing: string[] = [];
  for (const pledge of subjects.values()) (isReviewed(pledge) ? reviewed : missing).push(nameOf(pledge));
  return { reviewed, missing };
}
