/** The county's map, below the content folder: townships, villages and rivers as GeoJSON (RFC 7946). */
export const MAP_FILE = 'map.geojson';

/** What may be said of a feature and of the whole map, in either language. */
export const MAP_KEYS = {
  name: ['name', '名称', 'NAME', 'Name'],
  /** Whose place it is, where its name does not say; `NO_UNIT` where nobody's. */
  unit: ['unit', '单位'],
  approval: ['审图号', 'approval'],
  note: ['说明', 'note'],
  system: ['坐标系', 'crs'],
} as const;

/** Said of a place that no organisation of the site belongs to. */
export const NO_UNIT = '无';

/** Longitude and latitude in degrees. */
export type MapPoint = readonly [longitude: number, latitude: number];

/** A township or a village with its borders. */
export interface MapArea {
  name: string;
  unit: string | undefined;
  /** Each with its outer ring first, then its holes. */
  polygons: readonly (readonly (readonly MapPoint[])[])[];
}

/** A place without borders. */
export interface MapSpot {
  name: string;
  unit: string | undefined;
  at: MapPoint;
}

/** A river or a road. */
export interface MapLine {
  name: string | undefined;
  lines: readonly (readonly MapPoint[])[];
}

export interface MapData {
  approval: string | undefined;
  note: string | undefined;
  areas: MapArea[];
  spots: MapSpot[];
  lines: MapLine[];
}
