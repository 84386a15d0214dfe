import { FILE_START, finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { fieldsOf } from '../../kernel/fields.ts';
import { lineStartsOf, pointAt } from '../../kernel/line-starts.ts';
import { MAP_KEYS, type MapData, type MapPoint } from '../../schema/map.ts';
import { excerpt } from '../pledges/pledge-cells.ts';
import { coordinateProblem } from './coordinates.ts';
import { endOfJson, jsonPlaces } from './json-places.ts';

/** It has to fit into its place on the drawing. */
const LONGEST_NAME = 12;

/** More than any county has, and what a page can still draw. */
const MOST_FEATURES = 600;
const MOST_POINTS = 60_000;
/** A collection of multipolygons is eight deep; who goes deeper means something else. */
const DEEPEST = 16;

export interface MapReading {
  map: MapData | undefined;
  findings: Finding[];
  /** Where areas and spots stand: `areas.0`. */
  places: Record<string, Span>;
  /** Everything that is said of the features, in one text each. */
  said: { text: string; at: Span }[];
}

/** Reads a map. Nothing in it is ever run, and of its properties only the names of places are used. */
export function readCountyMap(text: string): MapReading {
  const places = jsonPlaces(text, 'features');
  const refused = (found: Finding): MapReading => ({ map: undefined, findings: [found], places: {}, said: [] });
  if (places.depth > DEEPEST) return refused(finding('M01', { trouble: 'deep', detail: '' }, FILE_START));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(finding('M01', { trouble: 'json', detail: '' }, placeOfMistake(error, text)));
  }
  const { type, features } = fieldsOf(value);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    const detail = typeof type === 'string' ? excerpt(type, 30) : '';
    return refused(finding('M01', { trouble: 'type', detail }, FILE_START));
  }
  if (features.length > MOST_FEATURES)
    return refused(finding('M01', { trouble: 'features', detail: String(MOST_FEATURES) }, FILE_START));
  const starts = lineStartsOf(text);
  const reader = new FeaturesReader((index) => pointAt(starts, places.elements[index] ?? 0));
  reader.readWhole(fieldsOf(value));
  features.forEach((feature: unknown, index) => reader.read(fieldsOf(feature), index));
  return reader.end();
}

/** The engine says at which character it gave up, but not where that is no part of JSON at all. */
function placeOfMistake(error: unknown, text: string): Span {
  const [, offset] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  const at = offset === undefined ? endOfJson(text) : Number(offset);
  return pointAt(lineStartsOf(text), Math.min(at, Math.max(0, text.length - 1)));
}

type Fields = Readonly<Record<string, unknown>>;

class FeaturesReader {
  readonly #findings: Finding[] = [];
  readonly #places: Record<string, Span> = {};
  readonly #map: MapData = { approval: undefined, note: undefined, areas: [], spots: [], lines: [] };
  readonly #placeOf: (index: number) => Span;
  readonly #names = new Map<string, number>();
  readonly #said: MapReading['said'] = [];
  #points = 0;

  constructor(placeOf: (index: number) => Span) {
    this.#placeOf = placeOf;
  }

  /** What stands beside the features, or in properties of the whole. */
  readWhole(collection: Fields): void {
    const { features: _, ...beside } = collection;
    this.#said.push({ text: wordsIn(beside), at: FILE_START });
    const all = { ...fieldsOf(collection['properties']), ...collection };
    this.#map.approval = textUnder(all, MAP_KEYS.approval);
    this.#map.note = textUnder(all, MAP_KEYS.note);
    const system = systemOf(all);
    if (system !== undefined && !KNOWN_SYSTEMS.test(system))
      this.#findings.push(finding('M06', { trouble: 'system', text: excerpt(system, 40) }, FILE_START));
  }

  read({ type, properties, geometry }: Fields, index: number): void {
    const at = this.#placeOf(index);
    const said = fieldsOf(properties);
    this.#said.push({ text: wordsIn(said), at });
    const name = textUnder(said, MAP_KEYS.name);
    const kind = fieldsOf(geometry)['type'];
    if (type !== 'Feature' || typeof kind !== 'string' || !Object.hasOwn(READERS, kind)) {
      const text = excerpt(typeof kind === 'string' ? kind : String(type ?? '—'), 30);
      this.#findings.push(finding('M05', { number: index + 1, text }, at));
      return;
    }
    const isLine = /LineString$/.test(kind);
    if (!isLine && (name === undefined || name.length > LONGEST_NAME)) {
      const details = {
        number: index + 1,
        name: name === undefined ? undefined : excerpt(name, 30),
        most: LONGEST_NAME,
      };
      return void this.#findings.push(finding('M03', details, at));
    }
    const coordinates = fieldsOf(geometry)['coordinates'];
    const shape = READERS[kind as keyof typeof READERS](coordinates);
    const points = shape?.flat(2) ?? [];
    const problem = shape === undefined ? ({ trouble: 'form', text: '' } as const) : coordinateProblem(points);
    if (problem || shape === undefined) {
      this.#findings.push(finding('M06', problem ?? { trouble: 'form', text: '' }, at));
      return;
    }
    this.#points += points.length;
    this.#add(kind, name, textUnder(said, MAP_KEYS.unit), shape, index);
  }

  #add(kind: string, name: string | undefined, unit: string | undefined, shape: Shape, index: number): void {
    const { areas, spots, lines } = this.#map;
    const at = this.#placeOf(index);
    if (/LineString$/.test(kind)) return void lines.push({ name, lines: shape[0]! });
    const first = this.#names.get(name!);
    if (first !== undefined)
      return void this.#findings.push(finding('M04', { name: excerpt(name!, 40), first: first + 1 }, at));
    this.#names.set(name!, index);
    if (kind === 'Point') {
      this.#places[`spots.${spots.length}`] = at;
      return void spots.push({ name: name!, unit, at: shape[0]![0]![0]! });
    }
    const rings = shape.map((polygon) => polygon.map(closed));
    if (rings.some((polygon) => polygon.length === 0 || polygon.some((ring) => isFlat(ring))))
      this.#findings.push(finding('M07', { name: excerpt(name!, 40) }, at));
    else {
      this.#places[`areas.${areas.length}`] = at;
      areas.push({ name: name!, unit, polygons: rings });
    }
  }

  end(): MapReading {
    if (this.#points > MOST_POINTS)
      this.#findings.unshift(finding('M01', { trouble: 'points', detail: String(MOST_POINTS) }, FILE_START));
    else if (this.#findings.length === 0 && this.#map.areas.length === 0)
      this.#findings.push(finding('M01', { trouble: 'empty', detail: '' }, FILE_START));
    return { map: this.#map, findings: this.#findings, places: this.#places, said: this.#said };
  }
}

/** Polygons or bundles of lines, each of rings or lines, each of points. */
type Shape = readonly (readonly (readonly MapPoint[])[])[];

const isPoint = (value: unknown): value is MapPoint =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number');
const isListOf =
  <T>(isOne: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.length > 0 && value.every(isOne);
const isLine = isListOf(isPoint);
const isPolygon = isListOf(isLine);
const isPolygons = isListOf(isPolygon);

/** By the kinds of geometry that a map may have. */
const READERS = {
  Point: (value: unknown): Shape | undefined => (isPoint(value) ? [[[value]]] : undefined),
  LineString: (value: unknown): Shape | undefined => (isLine(value) ? [[value]] : undefined),
  MultiLineString: (value: unknown): Shape | undefined => (isPolygon(value) ? [value] : undefined),
  Polygon: (value: unknown): Shape | undefined => (isPolygon(value) ? [value] : undefined),
  MultiPolygon: (value: unknown): Shape | undefined => (isPolygons(value) ? value : undefined),
};

/** The last point of a ring is its first; some programs leave it out. */
function closed(ring: readonly MapPoint[]): readonly MapPoint[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** All words and numbers in a value, as they are read. */
function wordsIn(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${wordsIn(inner)}`)
      .join('\n');
  return String(value);
}

/** A ring around nothing, or hardly anything: no drawing could be made of it. */
function isFlat(ring: readonly MapPoint[]): boolean {
  if (ring.length < 4) return true;
  let area = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    area += (a[0] - ring[0]![0]) * (b[1] - ring[0]![1]) - (b[0] - ring[0]![0]) * (a[1] - ring[0]![1]);
  }
  // In square degrees: less than a room.
  return Math.abs(area) < 1e-10;
}

function textUnder(fields: Fields, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** What the file says about its coordinates: a name, or the `crs` of an older GeoJSON. */
function systemOf(fields: Fields): string | undefined {
  const said = textUnder(fields, MAP_KEYS.system);
  if (said !== undefined) return said;
  const { crs } = fields;
  return crs === undefined || crs === null
    ? undefined
    : (textUnder(fieldsOf(fieldsOf(crs)['properties']), ['name']) ?? '?');
}

/** Degrees of longitude and latitude, whichever ellipsoid they are on; GCJ-02 is the same, moved a little. */
const KNOWN_SYSTEMS = /CRS:?84|EPSG:+(?:4326|4490)$|^WGS[- ]?84$|^CGCS[- ]?2000$|^GCJ[- ]?02$|国家大地坐标系/i;
