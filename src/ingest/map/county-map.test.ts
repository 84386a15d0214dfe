import { describe, expect, it } from 'vitest';
import { readCountyMap } from './county-map.ts';

const ring = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
];
const feature = (type: string, coordinates: unknown, properties: object = { name: '柳林镇' }) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const text = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features }, undefined, 1);
const AREA = feature('Polygon', [ring(104, 28)]);
const found = (written: string) =>
  readCountyMap(written).findings.map(({ code, message }) => [code, message.split('。')[0]]);

describe('a map', () => {
  it('has areas, spots and lines; rings are closed', () => {
    const { map, findings } = readCountyMap(
      text([
        AREA,
        feature('MultiPolygon', [[ring(105, 28)], [ring(107, 28), ring(107.2, 28.2)]], {
          名称: ' 石塘镇 ',
          单位: '无',
        }),
        feature('Point', [104.5, 28.5, 300], { name: '双河村' }),
        feature(
          'LineString',
          [
            [104, 28],
            [105, 29],
          ],
          {},
        ),
        feature(
          'MultiLineString',
          [
            [
              [104, 28],
              [105, 29],
            ],
          ],
          { name: '柳林河' },
        ),
      ]),
    );
    expect(findings).toEqual([]);
    expect(
      map!.areas.map(({ name, unit, polygons }) => [
        name,
        unit,
        polygons.map((rings) => rings.map(({ length }) => length)),
      ]),
    ).toEqual([
      ['柳林镇', undefined, [[5]]],
      ['石塘镇', '无', [[5], [5, 5]]],
    ]);
    expect(map!.spots.map(({ name }) => name)).toEqual(['双河村']);
    expect(map!.lines.map(({ name }) => name)).toEqual([undefined, '柳林河']);
  });

  it.each([[{ 审图号: '云S（2026）001号' }], [{ properties: { approval: '云S（2026）001号' } }]])(
    'says by itself that it is approved: %o',
    (more) => {
      expect(readCountyMap(text([AREA], more)).map!.approval).toBe('云S（2026）001号');
    },
  );

  it.each([
    ['CGCS2000'],
    ['WGS-84'],
    ['GCJ-02'],
    [{ type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }],
    [{ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } }],
    [null],
  ])('may be in %o', (crs) => {
    expect(found(text([AREA], { crs }))).toEqual([]);
  });
});

it.each<[string, string, string[][]]>([
  ['no JSON', '{"type":"FeatureCollection",\n"features":[}', [['M01', '从这里起不是 JSON 的写法']]],
  ['an empty file', '', [['M01', '从这里起不是 JSON 的写法']]],
  ['a list', '[]', [['M01', '地图不是 FeatureCollection']]],
  ['no features', text([]), [['M01', '地图里没有一块有边界的地方']]],
  [
    'rivers alone',
    text([
      feature('LineString', [
        [1, 1],
        [2, 2],
      ]),
    ]),
    [['M01', '地图里没有一块有边界的地方']],
  ],
  ['brackets in brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, [['M01', '括号套得太深']]],
  ['too many features', text(Array.from({ length: 601 }, () => AREA)), [['M01', '地图里的要素多于 600 个']]],
  [
    'too many points',
    text([feature('Polygon', [Array.from({ length: 60_001 }, (_, index) => [index / 1000, (index * index) % 50])])]),
    [['M01', '地图里的点多于 60000 个']],
  ],
  ['no feature', text([AREA, null]), [['M05', '第 2 个要素是「—」']]],
  [
    'no geometry',
    text([AREA, { type: 'Feature', properties: {}, geometry: null }]),
    [['M05', '第 2 个要素是「Feature」']],
  ],
  [
    'a geometry by the name of something else',
    text([AREA, feature('constructor', [])]),
    [['M05', '第 2 个要素是「constructor」']],
  ],
  ['texts for numbers', text([feature('Point', ['104', '28'])]), [['M06', '坐标不是一对一对的数']]],
  ['a polygon without rings', text([feature('Polygon', [])]), [['M06', '坐标不是一对一对的数']]],
  [
    'a number that is infinite',
    text([feature('Point', [104, 28])]).replace('104', '1e999'),
    [['M06', '[Infinity, 28] 不在地球上']],
  ],
  ['a place beyond the earth', text([feature('Point', [204, 28])]), [['M06', '[204, 28] 不在地球上']]],
  ['latitudes first', text([feature('Point', [28, 104])]), [['M06', '[28, 104] 的经度和纬度写反了']]],
  [
    'metres',
    text([feature('Point', [411234.5, 3101234.5])]),
    [['M06', '[411234.5, 3101234.5] 是以米计的坐标，不是经纬度']],
  ],
  ['another system', text([AREA], { 坐标系: 'BD-09' }), [['M06', '坐标系写的是「BD-09」']]],
  [
    'a line for a ring',
    text([
      feature('Polygon', [
        [
          [1, 1],
          [2, 2],
          [3, 3],
          [1, 1],
        ],
      ]),
    ]),
    [['M07', '「柳林镇」的边界围不成一块']],
  ],
])('%s is told', (_, written, expected) => {
  expect(found(written)).toEqual(expected);
});

it.each([
  [feature('Polygon', [ring(104, 28)], { name: '长'.repeat(13) }), 'M03'],
  [feature('Point', [104, 28], { name: '长'.repeat(13) }), 'M03'],
  // Smaller than a room.
  [
    feature(
      'Polygon',
      [
        [
          [1, 1],
          [1 + 1e-9, 1],
          [1, 1 + 1e-9],
        ],
      ],
      { name: '点' },
    ),
    'M07',
  ],
])('what does not fit into a drawing is told: %#', (one, code) => {
  expect(readCountyMap(text([AREA, one])).findings.map((each) => each.code)).toContain(code);
});

it('a feature is pointed at where it stands', () => {
  const { findings } = readCountyMap(`{"type":"FeatureCollection","x":["]"],"features":[
    ${JSON.stringify(AREA)},
    ${JSON.stringify(AREA)}]}`);
  expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual([['M04', 3, 5]]);
});

it.each([
  ['{"type":"FeatureCollection",\n "features":[1,]}', 2, 17],
  ['{"a":[NaN,28]}', 1, 7],
  ['// a map\n{}', 1, 1],
  ["{'a':1}", 1, 2],
  ['<kml/>', 1, 1],
  ['{"a":[1,2', 1, 9],
])('a mistake in writing too: %s', (written, line, column) => {
  const { findings } = readCountyMap(written);
  expect(findings.map((found) => [found.code, found.line, found.column])).toEqual([['M01', line, column]]);
});
