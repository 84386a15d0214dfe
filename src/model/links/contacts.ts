import { personOf } from '../../ingest/content/person.ts';
import { pinyinSlug } from '../../kernel/slug.ts';
import type { Unit } from '../entities/linked.ts';
import { unitsFromAbove } from '../entities/unit.ts';

/** Who looks after which units, and which units work together. */
export interface Contacts {
  /** By the sound of their names. */
  leaders: readonly Leader[];
  /** The latest first; each once, whichever of the two files tells it. */
  pairs: readonly Pair[];
}

/** A leader with the units that he or she looks after. */
export interface Leader {
  name: string;
  post: string;
  points: ContactPoint[];
}

/** 联系点 */
export interface ContactPoint {
  unit: Unit;
  since: string;
  matter: string | undefined;
  /** undefined where nobody says. */
  visits: number | undefined;
  /** When, the earliest first; none where only their number is known. */
  visitDays: readonly string[];
  /** On the page of all contacts. */
  anchor: string;
}

/** 结对共建 */
export interface Pair {
  units: readonly [Unit, Unit];
  matter: string;
  since: string;
  /** On the page of all contacts. */
  anchor: string;
}

export function contactsOf(units: ReadonlyMap<string, Unit>): Contacts {
  const ordered = unitsFromAbove(units.values());
  const leaders = new Map<string, Leader>();
  const pairs: Pair[] = [];
  const done = new Set<Unit>();
  for (const unit of ordered) {
    for (const [index, point] of contactPointsOf(unit).entries()) {
      const { name, post } = personOf(unit.data.contactPoints![index]!.leader);
      // One person is one person, however the two words are set apart.
      const key = `${name} ${post.replace(/\s+/g, '')}`;
      const leader = leaders.get(key) ?? { name, post, points: [] };
      leaders.set(key, leader);
      leader.points.push(point);
    }
    done.add(unit);
    for (const [index, { unit: other, matter, since }] of unit.twins.entries())
      if (!done.has(other)) pairs.push({ units: [unit, other], matter, since, anchor: `jd-${unit.id}-${index + 1}` });
  }
  return {
    leaders: [...leaders.values()]
      .map((leader) => ({ leader, sound: pinyinSlug(leader.name) }))
      .sort((a, b) => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : 0))
      .map(({ leader }) => leader),
    pairs: pairs.sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0)),
  };
}

/** The contact points of one unit, in the order of its file. */
export function contactPointsOf(unit: Unit): ContactPoint[] {
  return (unit.data.contactPoints ?? []).map(({ since, matter, visits, visitDays = [] }, index) => ({
    unit,
    since,
    matter,
    visits: visitDays.length > 0 ? visitDays.length : visits,
    visitDays: [...visitDays].sort(),
    anchor: `ld-${unit.id}-${index + 1}`,
  }));
}
