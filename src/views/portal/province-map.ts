import { countyAddress } from '../../addresses/address.ts';
import type { CountyMap } from '../../model/links/link-map.ts';
import type { Portal } from '../../model/portal/portal.ts';
import { MAP_TEXTS } from '../../wording/units.ts';
import { PORTAL_TEXTS } from '../../wording/portal/portal-texts.ts';
import { largestRing, type MapDrawing } from '../map/county-map.ts';
import { DRAWING_WIDTH, labelPlace, pathOf, projectorOf } from '../map/drawing.ts';

/** The map of a province: each county is an area, found by its name. */
export function provinceMap(map: CountyMap, { counties }: Portal): MapDrawing {
  const projector = projectorOf(map);
  const byArea = new Map(counties.map((county) => [county.area, county]));
  return {
    width: DRAWING_WIDTH,
    height: projector.height,
    areas: map.areas.map(({ area }) => {
      const county = byArea.get(area.name);
      const pledges = county?.data?.digest.pledges;
      const drawn = area.polygons.map((rings) => rings.map((ring) => ring.map(projector.at)));
      const [x, y] = labelPlace(largestRing(drawn), [area.name.length * LETTER, HEIGHT], []);
      return {
        name: area.name,
        label: pledges ? PORTAL_TEXTS.labelled(area.name, pledges.total, pledges.states.fulfilled) : area.name,
        href: county && countyAddress(county.id),
        x,
        y,
        d: drawn.map((rings) => rings.map((ring) => pathOf(ring, true)).join('')).join(''),
        kept: pledges && pledges.total > 0 ? MAP_TEXTS.kept(pledges.states.fulfilled, pledges.total) : undefined,
        stories: 0,
      };
    }),
    spots: [],
    lines: map.lines.map(({ name, lines }) => ({
      name,
      d: lines.map((line) => pathOf(line.map(projector.at), false)).join(''),
    })),
    approval: MAP_TEXTS.approval(map.approval),
    note: map.note,
  };
}

/** In units of the drawing. */
const LETTER = 14;
const HEIGHT = 32;
