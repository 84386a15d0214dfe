import { type Content, validValues } from '../../ingest/content/content.ts';
import { PlaceUnits } from '../../ingest/content/place-units.ts';
import type { MapArea, MapLine, MapSpot } from '../../schema/map.ts';
import type { Unit } from '../entities/linked.ts';

/** The county's map, with the units whose places it shows. */
export interface CountyMap {
  /** 审图号 */
  approval: string;
  note: string | undefined;
  areas: readonly { area: MapArea; unit: Unit | undefined }[];
  spots: readonly { spot: MapSpot; unit: Unit | undefined }[];
  lines: readonly MapLine[];
}

/** Undefined where there is none, or none that may be published. */
export function linkMap(content: Content, units: ReadonlyMap<string, Unit>): CountyMap | undefined {
  const data = validValues(content.map);
  const settings = validValues(content.site)?.map;
  const approval = settings?.approval ?? data?.approval;
  if (!data || approval === undefined) return undefined;
  const names = new PlaceUnits(content);
  const unitOf = (place: MapArea | MapSpot): Unit | undefined => {
    const match = names.find(place);
    return match && 'id' in match ? units.get(match.id) : undefined;
  };
  return {
    approval,
    note: settings?.note ?? data.note,
    areas: data.areas.map((area) => ({ area, unit: unitOf(area) })),
    spots: data.spots.map((spot) => ({ spot, unit: unitOf(spot) })),
    lines: data.lines,
  };
}
