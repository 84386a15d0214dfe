import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, validValues } from '../../../ingest/content/content.ts';
import { PlaceUnits } from '../../../ingest/content/place-units.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import { NO_UNIT } from '../../../schema/map.ts';
import type { SiteRule } from '../rule.ts';

/** M08: places on the map lead to units. */
export const mapUnits: SiteRule = (content) => {
  const { map } = content;
  const data = validValues(map);
  // A portal's map is one of counties.
  if (!map || !data || content.counties) return [];
  const units = new PlaceUnits(content);
  return (['areas', 'spots'] as const).flatMap((key) =>
    data[key].flatMap((place, index) => {
      const match = units.find(place);
      if (place.unit === NO_UNIT || (match && 'id' in match)) return [];
      const choices = match ? match.choices.slice(0, 4).join('、') : '';
      const unit = place.unit === undefined ? undefined : excerpt(place.unit, 40);
      const details = { name: excerpt(place.name, 40), unit, choices };
      return [{ path: map.file.path, finding: finding('M08', details, placeIn(map, `${key}.${index}`)) }];
    }),
  );
};
