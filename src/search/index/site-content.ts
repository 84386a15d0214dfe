import type { Site } from '../../model/site.ts';
import { ancestorsOf, unitsFromAbove } from '../../model/unit.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/entry-kind.ts';
import { HONOUR_LEVELS } from '../../schema/honour.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { PAGES, unitAddress } from '../../site/address.ts';
import { UI } from '../../site/strings.ts';
import { recordOf } from './entry-record.ts';
import type { FacetValues, SearchContent, SearchRecord } from './record.ts';

/** Everything of a site that can be found. */
export function searchContent(site: Site): SearchContent {
  return {
    records: oldestFirst(site),
    facets: facetValues(site),
    aliases: site.terms.filter(({ aliases }) => aliases.length > 0).map(({ term, aliases }) => [term, ...aliases]),
    pages: [
      ...[...site.units.values()].map(({ id, data }) => ({ name: data.name, kind: UI.unit, address: unitAddress(id) })),
      ...site.terms.flatMap(({ id, term, aliases }) => [term, ...aliases].map((name) => ({ name, kind: UI.glossary, address: `${PAGES.glossary}#${id}` }))),
    ],
  };
}

/** One at a time: the texts of a large site are never all in memory. */
function* oldestFirst({ entries }: Site): Iterable<SearchRecord> {
  for (let index = entries.length - 1; index >= 0; index--) yield recordOf(entries[index]!);
}

function facetValues(site: Site): FacetValues {
  const flat = (values: Iterable<string>) => Array.from(values, (value) => ({ value, depth: 0 }));
  const years = new Set(site.entries.map(({ publishedAt }) => publishedAt.slice(0, 4)));
  return {
    kind: flat(ENTRY_KIND_NAMES.map((kind) => ENTRY_KINDS[kind].label)),
    field: flat(PARTY_FIELDS.map((field) => field.short)),
    unit: unitsFromAbove(site.units.values()).map((unit) => ({ value: unit.data.name, depth: ancestorsOf(unit).length })),
    year: flat([...years].sort().reverse()),
    level: flat(HONOUR_LEVELS),
  };
}
