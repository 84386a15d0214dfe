import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';
import { type PlantedTree, SITE_SETTINGS } from '../../testing/tree.ts';

const spot = (properties: string) =>
  `{"type":"Feature","properties":{${properties}},"geometry":{"type":"Point","coordinates":[104,28]}}`;
const AREA =
  '{"type":"Feature","properties":{"name":"县界","单位":"无"},"geometry":{"type":"Polygon","coordinates":[[[104,28],[104.1,28],[104.1,28.1],[104,28]]]}}';
/** A map with these places, each on a line of its own from the third on. */
const places = (...properties: string[]): PlantedTree => ({
  'site.yaml': `${SITE_SETTINGS}map: { approval: 云S（2026）001号 }\n`,
  'units/liulin.yaml': unit('柳林镇党委'),
  'units/shuanghe.yaml': unit('柳林镇双河村党支部'),
  'units/longhu-shuanghe.yaml': unit('龙湖镇双河村党支部'),
  'map.geojson': `{"type":"FeatureCollection","features":[\n${[AREA, ...properties.map(spot)].join(',\n')}\n]}\n`,
});

testTrees([
  { name: 'a township by its name', input: places('"name":"柳林镇"'), expected: [] },
  { name: 'a village by what is said of it', input: places('"name":"双河村","单位":"shuanghe"'), expected: [] },
  { name: 'a place that belongs to nobody', input: places('"name":"石塘镇","单位":"无"'), expected: [] },
  {
    name: 'a name that no unit has, and one that two have',
    input: places('"name":"柳林镇"', '"name":"石塘镇"', '"name":"双河村"'),
    expected: [
      ['M08', 'map.geojson', 4, 1],
      ['M08', 'map.geojson', 5, 1],
    ],
  },
  {
    name: 'a unit that there is not',
    input: places('"name":"柳林镇","单位":"liulin-zhen"'),
    expected: [['M08', 'map.geojson', 3, 1]],
  },
]);
