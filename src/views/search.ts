import type { Site } from '../model/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../schema/entry-kind.ts';
import { PARTY_FIELDS } from '../schema/party-field.ts';
import { FILTER_LABELS, type FilterName } from '../search/filters.ts';
import { PART_SIZE } from '../search/parts.ts';
import { PAGES } from '../site/address.ts';
import { UI } from '../site/strings.ts';
import { headView, type HeadView } from './head.ts';
import { siteMapView, type SiteMapView } from './plain-pages.ts';

export interface SearchView {
  head: HeadView;
  filters: { name: FilterName; label: string; options: string[] }[];
  /** Where to go without search. */
  columns: SiteMapView['columns'];
  /** In how many parts the index lies. */
  parts: number;
  /** What the script says; it has no texts of its own. */
  texts: Record<string, string>;
}

export function searchView(site: Site): SearchView {
  const kinds = ENTRY_KIND_NAMES.filter((kind) => site.ofKind[kind].length > 0);
  const years = new Set(kinds.flatMap((kind) => [...site.parts[kind].years.keys()]));
  const fields = PARTY_FIELDS.filter((field) => kinds.some((kind) => site.parts[kind].fields.has(field.id)));
  const options: Record<FilterName, string[]> = {
    kind: kinds.map((kind) => ENTRY_KINDS[kind].label),
    field: fields.map((field) => field.short),
    unit: [...site.units.values()].filter((unit) => ENTRY_KIND_NAMES.some((kind) => unit.entries[kind].length > 0)).map((unit) => unit.data.name),
    year: [...years].sort().reverse(),
  };
  return {
    head: headView(site, { title: UI.search, address: PAGES.search }),
    filters: (Object.keys(options) as FilterName[]).filter((name) => options[name].length > 1).map((name) => ({ name, label: FILTER_LABELS[name], options: options[name] })),
    columns: siteMapView(site).columns,
    parts: Math.max(1, Math.ceil(site.entries.length / PART_SIZE)),
    texts: { searching: UI.searching, nothing: UI.searchNothing, failed: UI.searchFailed, start: UI.searchStart, more: UI.more },
  };
}
