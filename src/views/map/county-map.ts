import { MAP_ADDRESS, PAGES, unitAddress } from '../../addresses/address.ts';
import type { Entry, Unit } from '../../model/entities/linked.ts';
import type { CountyMap } from '../../model/links/link-map.ts';
import type { Site } from '../../model/site/site.ts';
import { MAP_TEXTS, UNIT_TEXTS } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import {
  type LabelBox,
  DRAWING_WIDTH,
  type DrawnPoint,
  labelPlace,
  pathOf,
  projectorOf,
  type Projector,
} from './drawing.ts';

/** A place that can be chosen on the map. */
interface DrawnPlace {
  name: string;
  /** What is read aloud of it: 「柳林镇：承诺 20 项，已兑现 18 项，事迹 3 篇」. */
  label: string;
  href: string | undefined;
  x: number;
  y: number;
}

export interface MapView {
  head: HeadView;
  trail: LinkView[];
  width: number;
  height: number;
  areas: (DrawnPlace & {
    d: string;
    /** 「18/20」, where anything is pledged there. */
    kept: string | undefined;
    stories: number;
  })[];
  spots: (DrawnPlace & { isAtEdge: boolean })[];
  lines: { d: string; name: string | undefined }[];
  /** The same in words, by areas, then what lies nowhere. */
  list: PlaceInWords[];
  approval: string;
  note: string | undefined;
}

/** What is drawn, and what stands below it. */
export type MapDrawing = Pick<MapView, 'width' | 'height' | 'areas' | 'spots' | 'lines' | 'approval' | 'note'>;

export interface PlaceInWords {
  name: string;
  href: string | undefined;
  /** 「承诺 20 项，已兑现 18 项」 */
  pledges: string | undefined;
  /** The latest ones. */
  stories: LinkView[];
  /** Villages that the map shows in it. */
  spots: (LinkView & { note: string | undefined })[];
}

/** More stand on the page of the unit. */
const STORIES = 3;

export function mapView({ map }: { map: CountyMap }, site: Site): MapView {
  const projector = projectorOf(map);
  const spots = map.spots.map(({ spot, unit }) => spotView(spot.name, unit, projector.at(spot.at)));
  const column = MAP_TEXTS.column;
  return {
    head: headView(site, {
      title: column,
      description: MAP_TEXTS.intro,
      address: MAP_ADDRESS,
      column: { name: column, type: column },
    }),
    trail: [
      { label: UNIT_TEXTS.unit, href: PAGES.units },
      { label: column, href: MAP_ADDRESS },
    ],
    width: DRAWING_WIDTH,
    height: projector.height,
    areas: map.areas.map(({ area, unit }) => areaView(area, unit, projector, spots.map(boxOfSpot))),
    spots,
    lines: map.lines.map(({ name, lines }) => ({
      name,
      d: lines.map((line) => pathOf(line.map(projector.at), false)).join(''),
    })),
    list: listOf(map),
    approval: MAP_TEXTS.approval(map.approval),
    note: map.note,
  };
}

function areaView(
  { name, polygons }: CountyMap['areas'][number]['area'],
  unit: Unit | undefined,
  { at }: Projector,
  taken: readonly LabelBox[],
): MapView['areas'][number] {
  const drawn = polygons.map((rings) => rings.map((ring) => ring.map(at)));
  const largest = largestRing(drawn);
  const { total = 0, states } = unit?.tally ?? {};
  return {
    ...drawnPlace(name, unit, labelPlace(largest, [name.length * LETTER + COUNT_WIDTH, LABEL_HEIGHT], taken)),
    d: drawn.map((rings) => rings.map((ring) => pathOf(ring, true)).join('')).join(''),
    kept: total > 0 ? MAP_TEXTS.kept(states!.fulfilled, total) : undefined,
    stories: unit ? storyCount(unit) : 0,
  };
}

/** The largest of the outer rings. */
export function largestRing(drawn: readonly (readonly (readonly DrawnPoint[])[])[]): readonly DrawnPoint[] {
  return drawn.map(([outer]) => outer ?? []).reduce((most, ring) => (sizeOf(ring) > sizeOf(most) ? ring : most));
}

/** In units of the drawing: of a letter of a name, of the circle beside it, of its two lines. */
const LETTER = 14;
const COUNT_WIDTH = 12;
const LABEL_HEIGHT = 32;
/** Of a village's name. */
const SMALL_LETTER = 12;

/** The name of a spot near the right edge stands on its left. */
function spotView(name: string, unit: Unit | undefined, at: DrawnPoint): MapView['spots'][number] {
  return { ...drawnPlace(name, unit, at), isAtEdge: at[0] + (name.length + 1) * SMALL_LETTER > DRAWING_WIDTH };
}

function boxOfSpot({ name, x, y, isAtEdge }: MapView['spots'][number]): LabelBox {
  const width = (name.length + 1) * SMALL_LETTER;
  const [left, right] = isAtEdge ? [x - width, x + 4] : [x - 4, x + width];
  return { left, right, top: y - 8, bottom: y + 8 };
}

function sizeOf(ring: readonly DrawnPoint[]): number {
  let area = 0;
  for (let index = 1; index < ring.length; index++) {
    const [[x1, y1], [x2, y2]] = [ring[index - 1]!, ring[index]!];
    area += x1 * y2 - x2 * y1;
  }
  return Math.abs(area);
}

function drawnPlace(name: string, unit: Unit | undefined, [x, y]: DrawnPoint): DrawnPlace {
  const words = unit && [pledgesText(unit), storiesText(unit)].filter((text) => text !== undefined).join('，');
  return {
    name,
    label: words ? MAP_TEXTS.labelled(name, words) : name,
    href: unit && unitAddress(unit.id),
    x,
    y,
  };
}

function pledgesText({ tally }: Unit): string | undefined {
  return tally.total === 0 ? undefined : MAP_TEXTS.pledges(tally.total, tally.states.fulfilled);
}

function storiesText(unit: Unit): string | undefined {
  const count = storyCount(unit);
  return count === 0 ? undefined : MAP_TEXTS.stories(count);
}

/** Stories are about the organisation and its members, and all below it. */
function storyCount({ entries }: Unit): number {
  return entries.branch.length + entries.member.length;
}

/** Each kind has the newest first. */
function latestStories({ entries }: Unit): Entry[] {
  return [...entries.branch.slice(0, STORIES), ...entries.member.slice(0, STORIES)]
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, STORIES);
}

/** A spot stands with the area of the unit that its own belongs to, or alone. */
function listOf({ areas, spots }: CountyMap): PlaceInWords[] {
  const shown = new Map(areas.flatMap(({ unit }) => (unit ? [[unit, [] as CountyMap['spots'][number][]]] : [])));
  const alone: CountyMap['spots'][number][] = [];
  for (const spot of spots) {
    let above = spot.unit;
    while (above && !shown.has(above)) above = above.parent;
    (above ? shown.get(above)! : alone).push(spot);
  }
  return [
    ...areas.map(({ area, unit }) => inWords(area.name, unit, unit ? (shown.get(unit) ?? []) : [])),
    ...alone.map(({ spot, unit }) => inWords(spot.name, unit, [])),
  ];
}

function inWords(name: string, unit: Unit | undefined, spots: readonly CountyMap['spots'][number][]): PlaceInWords {
  return {
    name,
    href: unit && unitAddress(unit.id),
    pledges: unit && pledgesText(unit),
    stories: unit ? latestStories(unit).map(({ data, address }) => ({ label: data.title, href: address })) : [],
    spots: spots.flatMap(({ spot, unit: own }) =>
      own ? [{ label: spot.name, href: unitAddress(own.id), note: pledgesText(own) }] : [],
    ),
  };
}

/** The way to the map, where there is one. */
export function mapLinks({ map, portal }: Pick<Site, 'map' | 'portal'>): LinkView[] {
  return map && !portal ? [{ label: MAP_TEXTS.column, href: MAP_ADDRESS }] : [];
}
