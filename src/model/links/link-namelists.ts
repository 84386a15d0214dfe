import { namelistAddress } from '../../addresses/address.ts';
import { type Content, isShown, type NamelistSource, validValues, withheld } from '../../ingest/content/content.ts';
import { personOf } from '../../ingest/content/person.ts';
import { UnitNames } from '../../ingest/content/unit-names.ts';
import { NAMELIST_MEASURES, type NamelistRow } from '../../schema/kinds/namelist.ts';
import type { EntryOfKind, Unit } from '../entities/linked.ts';
import { type ListedMember, type Namelist, NAMELIST_PAGE_SIZE } from '../entities/namelist.ts';
import { withThoseAbove } from '../entities/unit.ts';

/** Every list of members that is right, the newest first, with the stories about those on it. */
export function linkNamelists(
  content: Content,
  units: ReadonlyMap<string, Unit>,
  stories: readonly EntryOfKind<'member'>[],
  previews: boolean,
): Namelist[] {
  const tables = new Map(content.people.map((table) => [`${table.kind} ${table.namelist}`, validValues(table)]));
  const names = new UnitNames(content.units);
  const byName = Map.groupBy(stories, ({ data }) => data.name);
  const namelists = content.namelists
    .filter((source) => isShown(source, content.now, previews))
    .flatMap((source) => {
      const rows = tables.get(`${source.kind} ${source.slug}`) ?? [];
      return namelistFrom(source, rows, content) ?? [];
    })
    .sort(compareNamelists);
  for (const { namelist, rows } of namelists) namelist.members = membersOf(namelist, rows, names, units, byName);
  return namelists.map(({ namelist }) => namelist);
}

interface Unlinked {
  namelist: Namelist;
  rows: readonly NamelistRow[];
}

function namelistFrom(source: NamelistSource, rows: readonly NamelistRow[], { now }: Content): Unlinked | undefined {
  const data = validValues(source);
  if (!data) return undefined;
  const { kind, slug } = source;
  const namelist: Namelist = {
    kind,
    slug,
    address: namelistAddress(kind, slug),
    data,
    publishedAt: data.publishedAt,
    withheld: withheld(source, now),
    members: [],
    pages: Math.max(1, Math.ceil(rows.length / NAMELIST_PAGE_SIZE)),
  };
  return { namelist, rows };
}

/** The latest year first, then what was published last. */
function compareNamelists({ namelist: a }: Unlinked, { namelist: b }: Unlinked): number {
  if (a.data.year !== b.data.year) return b.data.year - a.data.year;
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function membersOf(
  namelist: Namelist,
  rows: readonly NamelistRow[],
  names: UnitNames,
  units: ReadonlyMap<string, Unit>,
  stories: ReadonlyMap<string, readonly EntryOfKind<'member'>[]>,
): ListedMember[] {
  const members = rows.flatMap((row, index): ListedMember[] => {
    const match = names.find(row.unit);
    const unit = match && 'id' in match ? units.get(match.id) : undefined;
    if (!unit) return [];
    const { name, post } = personOf(row.name);
    return [
      {
        namelist,
        page: 1,
        anchor: `m-${index + 1}`,
        name,
        post: row.post ?? post,
        unit,
        measure: row[NAMELIST_MEASURES[namelist.kind]] ?? 0,
        reason: row.reason,
        story: stories.get(name)?.find((story) => belongsTo(story, unit)),
      },
    ];
  });
  members.sort((a, b) => b.measure - a.measure);
  for (const [index, member] of members.entries()) member.page = Math.floor(index / NAMELIST_PAGE_SIZE) + 1;
  return members;
}

/** As pledges of members are found: by the unit, or one above it; a member who moved was in the former one. */
function belongsTo({ units, formerUnits }: EntryOfKind<'member'>, unit: Unit): boolean {
  return withThoseAbove(units).has(unit) || formerUnits.some(({ unit: former }) => former === unit);
}

/** The members of units that are listed, by the unit's id; the newest list first. */
export function unitListings(namelists: readonly Namelist[]): Map<string, ListedMember[]> {
  return Map.groupBy(
    namelists.flatMap(({ members }) => members),
    ({ unit }) => unit.id,
  );
}

/** Where a member whom an entry is about is listed, by the entry's id; the newest list first. */
export function memberListings(namelists: readonly Namelist[]): Map<string, ListedMember[]> {
  const listed = namelists.flatMap(({ members }) => members.filter(({ story }) => story !== undefined));
  return Map.groupBy(listed, ({ story }) => story!.id);
}
