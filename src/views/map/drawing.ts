import { geoMercator, type GeoProjection } from 'd3-geo';
import type { CountyMap } from '../../model/links/link-map.ts';
import type { MapPoint } from '../../schema/map.ts';

/** A point of the drawing. */
export type DrawnPoint = readonly [x: number, y: number];

/** Units of the drawing: about the width of a phone, so that letters have the sizes that they have there. */
export const DRAWING_WIDTH = 340;
/** Lines are broader than nothing. */
const EDGE = 4;
/** Nobody sees less, and borders that two areas share stay the same on both sides. */
const STEP = 0.5;

/** Where the points of a map lie on its drawing. */
export interface Projector {
  height: number;
  at(point: MapPoint): DrawnPoint;
}

export function projectorOf({ areas, spots, lines }: CountyMap): Projector {
  const points = [
    ...areas.flatMap(({ area }) => area.polygons.flat(2)),
    ...spots.map(({ spot }) => spot.at),
    ...lines.flatMap((line) => line.lines.flat()),
  ];
  // Points alone have no winding, which a sphere would read as inside or outside.
  const coordinates = points.map(([longitude, latitude]) => [longitude, latitude]);
  const projection = geoMercator().fitExtent(
    [
      [EDGE, EDGE],
      [DRAWING_WIDTH - EDGE, MOST_HEIGHT - EDGE],
    ],
    { type: 'MultiPoint', coordinates },
  );
  const at = (point: MapPoint) => rounded(projection, point);
  const heights = points.map((point) => at(point)[1]);
  const top = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const bottom = heights.reduce((most, y) => Math.max(most, y), 0);
  return {
    height: Math.ceil(bottom - top + 2 * EDGE),
    at: (point) => {
      const [x, y] = at(point);
      return [x, y - top + EDGE];
    },
  };
}

/** A county that is long from north to south is drawn narrower. */
const MOST_HEIGHT = 480;

function rounded(projection: GeoProjection, [longitude, latitude]: MapPoint): DrawnPoint {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return [Math.round(x / STEP) * STEP, Math.round(y / STEP) * STEP];
}

/** The `d` of a path through the points, those that fall together once. */
export function pathOf(points: readonly DrawnPoint[], isClosed: boolean): string {
  const parts: string[] = [];
  let last: DrawnPoint | undefined;
  for (const point of points) {
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    parts.push(last ? `L${point[0]} ${point[1]}` : `M${point[0]} ${point[1]}`);
    last = point;
  }
  return parts.join('') + (isClosed ? 'Z' : '');
}

/** What is written on the drawing, by its edges. */
export interface LabelBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Heights, and places on each, that are looked at for a name. */
const HEIGHTS = 19;
const PLACES = [0.5, 0.35, 0.65];

/**
 * Where a name of that width and height fits into a ring best: where the ring is wide, near its middle, and where
 * nothing else is written yet.
 */
export function labelPlace(ring: readonly DrawnPoint[], size: DrawnPoint, taken: readonly LabelBox[]): DrawnPoint {
  const heights = ring.map(([, y]) => y);
  const top = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const bottom = heights.reduce((most, y) => Math.max(most, y), 0);
  let best: DrawnPoint = ring[0] ?? [0, 0];
  let most = -Infinity;
  for (let line = 1; line < HEIGHTS; line++) {
    const share = line / HEIGHTS;
    const y = top + (bottom - top) * share;
    const crossings = crossingsAt(ring, y);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [crossings[index]!, crossings[index + 1]!];
      for (const place of PLACES) {
        const x = from + (to - from) * place;
        const box = boxAround([x, y], size);
        const room = 2 * Math.min(x - from, to - x, roomAt(ring, x, box.top), roomAt(ring, x, box.bottom));
        const isTaken = taken.some((other) => overlap(box, other));
        const worth = Math.min(room, 2 * size[0]) * (1 - Math.abs(share - 0.5)) - (isTaken ? 2 * size[0] : 0);
        if (worth > most) [most, best] = [worth, [x, y]];
      }
    }
  }
  return [Math.round(best[0]), Math.round(best[1])];
}

/** How far a place is from the nearer border on its height; negative outside. */
function roomAt(ring: readonly DrawnPoint[], x: number, y: number): number {
  const crossings = crossingsAt(ring, y);
  const before = crossings.filter((crossing) => crossing <= x);
  const [last, next] = [before.at(-1), crossings[before.length]];
  return before.length % 2 === 0 || last === undefined || next === undefined
    ? -DRAWING_WIDTH
    : Math.min(x - last, next - x);
}

function boxAround([x, y]: DrawnPoint, [width, height]: DrawnPoint): LabelBox {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Where a ring crosses a height, from the left. */
function crossingsAt(ring: readonly DrawnPoint[], y: number): number[] {
  const found: number[] = [];
  for (let index = 1; index < ring.length; index++) {
    const [[x1, y1], [x2, y2]] = [ring[index - 1]!, ring[index]!];
    if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return found.sort((a, b) => a - b);
}
