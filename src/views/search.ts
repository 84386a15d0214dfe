import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { ancestorsOf, unitsFromAbove, type Unit } from '../model/unit.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../schema/entry-kind.ts';
import { HONOUR_LEVELS } from '../schema/honour.ts';
import { PARTY_FIELDS } from '../schema/party-field.ts';
import { FACET_NAMES, FACETS, type FacetName } from '../search/facets.ts';
import { PAGES } from '../site/address.ts';
import { SEARCH_TEXTS, UI } from '../site/strings.ts';
import { headView, type HeadView } from './head.ts';
import { siteMapView, type SiteMapView } from './plain-pages.ts';

export interface SearchView {
  head: HeadView;
  /** What can be chosen before anything was asked; a facet that leaves nothing to choose has no place yet, but may get one. */
  filters: { name: FacetName; label: string; options: FilterOption[] }[];
  /** Where to go without search. */
  columns: SiteMapView['columns'];
  /** Attributes that hold what the script says; it has no texts of its own. */
  texts: Record<`data-${string}`, string>;
}

interface FilterOption {
  value: string;
  label: string;
}

/** Shows in a list of options how deep a unit stands; a browser drops usual spaces there. */
const INDENT = '　';

export function searchView(site: Site): SearchView {
  const kinds = ENTRY_KIND_NAMES.filter((kind) => site.ofKind[kind].length > 0);
  const years = new Set(kinds.flatMap((kind) => [...site.parts[kind].years.keys()]));
  const fields = PARTY_FIELDS.filter((field) => kinds.some((kind) => site.parts[kind].fields.has(field.id)));
  const levels = new Set(site.entries.flatMap(levelsOf));
  const options: Record<FacetName, FilterOption[]> = {
    kind: kinds.map((kind) => option(ENTRY_KINDS[kind].label)),
    field: fields.map((field) => option(field.short)),
    unit: unitsInOrder(site).map((unit) => option(unit.data.name, ancestorsOf(unit).length)),
    year: [...years].sort().reverse().map((year) => option(year)),
    level: HONOUR_LEVELS.filter((level) => levels.has(level)).map((level) => option(level)),
  };
  return {
    head: headView(site, { title: UI.search, address: PAGES.search }),
    filters: FACET_NAMES.map((name) => ({ name, label: FACETS[name], options: options[name] })),
    columns: siteMapView(site).columns,
    texts: Object.fromEntries(Object.entries(SEARCH_TEXTS).map(([name, text]) => [`data-${name}`, text])),
  };
}

function option(value: string, depth = 0): FilterOption {
  return { value, label: INDENT.repeat(depth) + value };
}

function levelsOf({ data }: Entry): string[] {
  const honours = 'honours' in data ? (data.honours ?? []) : [];
  return honours.flatMap(({ level }) => level ?? []);
}

/** Units that something was written about; what was written about one counts for those above it. */
function unitsInOrder(site: Site): Unit[] {
  return unitsFromAbove(site.units.values()).filter((unit) => ENTRY_KIND_NAMES.some((kind) => unit.entries[kind].length > 0));
}
