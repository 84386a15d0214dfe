import { UNIT_TEXT } from '../pledges.ts';
import { SITE_SETTINGS } from '../tree.ts';
import type { Case } from './case.ts';

const SQUARE = '[[[104,28],[104.1,28],[104.1,28.1],[104,28.1],[104,28]]]';
const feature = (properties: string, type = 'Polygon', coordinates = SQUARE) =>
  `{"type":"Feature","properties":{${properties}},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
const PLACE = '"name":"县直机关","单位":"gongwei"';
const withMap = (...features: string[]) => ({
  'site.yaml': `${SITE_SETTINGS}map: { approval: 云S（2026）001号 }\n`,
  'units/gongwei.yaml': UNIT_TEXT,
  'map.geojson': `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`,
});

export const MAP_CASES: Record<string, Case> = {
  M01: {
    tree: { ...withMap(), 'map.geojson': '{"type":"Feature"}' },
    at: 'map.geojson:1:1',
    message: '地图不是 FeatureCollection，写的是「Feature」。地图是在生成网页的时候画的，读不出来就画不成。',
    hint: '导出的时候选「要素集合（FeatureCollection）」，乡镇、村各是一个要素。',
  },
  M02: {
    tree: { ...withMap(feature(PLACE)), 'site.yaml': SITE_SETTINGS },
    at: 'map.geojson:1:1',
    message: '没有写审图号。公开的地图要经过审核、标明审图号，这是《地图管理条例》的规定。',
    hint: '在 content/site.yaml 里写「地图:」，下一行缩进两格写「审图号: …」，照批准的原样；还没有送审的，先不要放这个文件。',
  },
  M03: {
    tree: withMap(feature(PLACE), feature('"编号":"3"')),
    at: 'map.geojson:3:1',
    message: '第 2 个要素没有名称。图上和旁边的名单里都要写出来是哪里，看不见图的人全靠它。',
    hint: '在它的 properties 里写「"name": "…"」，如「柳林镇」；河流可以没有名称。',
  },
  M04: {
    tree: withMap(feature(PLACE), feature(PLACE)),
    at: 'map.geojson:3:1',
    message: '「县直机关」和第 1 个要素重名。不知道哪一处对应哪个单位。',
    hint: '同一个地方分成几块的，合成一个 MultiPolygon；不是一个地方的，前面加上乡镇的名称。',
  },
  M05: {
    tree: withMap(feature(PLACE), feature('"name":"几处"', 'MultiPoint', '[[104,28]]')),
    at: 'map.geojson:3:1',
    message: '第 2 个要素是「MultiPoint」。图上能画的是面、点和线。',
    hint: '面写成 Polygon 或 MultiPolygon，点写成 Point，河流写成 LineString 或 MultiLineString；别的删掉。',
  },
  M06: {
    tree: withMap(feature(PLACE, 'Point', '[28.1,104.2]')),
    at: 'map.geojson:2:1',
    message: '[28.1, 104.2] 的经度和纬度写反了。要按经度、纬度来画，单位是度，经度在前；坐标不对，图就画到别处去了。',
    hint: '每一对数换过来，经度在前；多半是导出的时候选错了次序。',
  },
  M07: {
    tree: withMap(feature(PLACE, 'Polygon', '[[[104,28],[104.1,28],[104,28]]]')),
    at: 'map.geojson:2:1',
    message: '「县直机关」的边界围不成一块。边界至少要有三个不在一条直线上的点。',
    hint: '用制图的软件检查这一块的边界，重新导出。',
  },
  M08: {
    tree: withMap(feature(PLACE), feature('"name":"石塘镇"')),
    at: 'map.geojson:3:1',
    message: '没有哪个单位在「石塘镇」。点这个地方到不了任何单位的页面，承诺的件数也写不上去。',
    hint: '在它的 properties 里写「"单位": "…"」，写单位的编号或者全称；本来就没有的，写「"单位": "无"」。',
  },
};
