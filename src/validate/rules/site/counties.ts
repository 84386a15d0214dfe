import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, validValues } from '../../../ingest/content/content.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import { isSlug, pinyinSlug } from '../../../kernel/slug.ts';
import { NO_UNIT } from '../../../schema/map.ts';
import { countySchema, type CountyData, rootOfCounty } from '../../../schema/settings/counties.ts';
import { metaOf } from '../../../schema/field.ts';
import type { Located, SiteRule } from '../rule.ts';

/** N01, N05, N06, N07 and F06: each county is another one, lies at an address of its own, and is found on the map. */
export const counties: SiteRule = ({ counties: source, map }) => {
  const list = validValues(source)?.counties;
  if (!source || !list) return [];
  const { path } = source.file;
  const located: Located[] = [];
  const seen = new Map<string, number>();
  for (const [index, county] of list.entries()) {
    const at = (key: keyof CountyData) => placeIn(source, `counties.${index}.${key}`, `counties.${index}`);
    const { name, id, address, key } = county;
    for (const [field, value] of [
      ['name', name],
      ['id', id],
      ['address', sameAddress(county)],
    ] as const) {
      const first = seen.get(`${field} ${value}`);
      const label = metaOf(countySchema.shape[field]).label;
      if (first === undefined) seen.set(`${field} ${value}`, index);
      else
        located.push({
          path,
          finding: finding('N01', { label, value: excerpt(value, 60), first: first + 1 }, at(field)),
        });
    }
    if (!isSlug(id))
      located.push({ path, finding: finding('F06', { name: id, proposal: pinyinSlug(id), of: '编号' }, at('id')) });
    if (/[?#]/.test(address))
      located.push({ path, finding: finding('N06', { value: excerpt(address, 60) }, at('address')) });
    if (key !== undefined && !PUBLIC_KEY.test(key))
      located.push({
        path,
        finding: finding('N05', { isPrivate: /PRIVATE KEY|b3BlbnNzaC1rZXk/.test(key) }, at('key')),
      });
  }
  return [...located, ...unmatchedAreas(list, map)];
};

const PUBLIC_KEY =
  /^(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521)) [A-Za-z0-9+/]{40,1000}={0,3}(?: [^\n]{0,100})?$/;

/** By whichever scheme, with `www.` or without: it is the same site. */
function sameAddress(county: CountyData): string {
  return rootOfCounty(county).replace(/^https?:\/\/(?:www\.)?/, '');
}

function unmatchedAreas(list: readonly CountyData[], map: Parameters<SiteRule>[0]['map']): Located[] {
  const areas = validValues(map)?.areas;
  if (!map || !areas) return [];
  const names = new Set(list.map(({ area, name }) => area ?? name));
  return areas.flatMap(({ name, unit }, index) =>
    names.has(name) || unit === NO_UNIT
      ? []
      : [{ path: map.file.path, finding: finding('N07', { name: excerpt(name, 40) }, placeIn(map, `areas.${index}`)) }],
  );
}
