import type { Site } from './site.ts';

/** 「云岭县」「柳林镇」「双河村」 at the start of a unit's name. */
const PLACES =
  /^(\p{Script=Han}{1,4}?[省市县区州])?(\p{Script=Han}{1,4}?(?:镇|乡|街道))?(\p{Script=Han}{1,5}?(?:村|社区))?/u;

const known = new WeakMap<Site, ReadonlySet<string>>();

/** Names that a title keeps whole: of units, of the places in them, of people whom entries are about. */
export function namesIn(site: Site): ReadonlySet<string> {
  let names = known.get(site);
  if (!names) {
    names = makeNames(site);
    // What was found out with the same names of the site before holds.
    if (latest && names.size === latest.size && names.isSubsetOf(latest)) names = latest;
    known.set(site, (latest = names));
  }
  return names;
}

let latest: ReadonlySet<string> | undefined;

function makeNames({ units, ofKind }: Site): Set<string> {
  const names = new Set<string>();
  for (const { data } of units.values())
    for (const place of PLACES.exec(data.name)!.slice(1)) if (place) names.add(place);
  for (const { data } of ofKind.member) names.add(data.name);
  return names;
}
