import { UNIT_TEXT } from '../../testing/pledges.ts';
import { testTrees } from '../../testing/tables.ts';
import { SITE_SETTINGS } from '../../testing/tree.ts';

const map = (properties: string, more = '') =>
  `{"type":"FeatureCollection"${more},"features":[\n{"type":"Feature","properties":{${properties}},"geometry":{"type":"Polygon","coordinates":[[[104,28],[104.1,28],[104.1,28.1],[104,28]]]}}]}\n`;
const GONGWEI = '"name":"县直机关","单位":"gongwei"';
const UNIT = { 'units/gongwei.yaml': UNIT_TEXT };

testTrees([
  { name: 'no map needs no number', input: UNIT, expected: [] },
  {
    name: 'the settings have it',
    input: {
      ...UNIT,
      'site.yaml': `${SITE_SETTINGS}map: { approval: 云S（2026）001号 }\n`,
      'map.geojson': map(GONGWEI),
    },
    expected: [],
  },
  {
    name: 'the map has it',
    input: { ...UNIT, 'map.geojson': map(GONGWEI, ',"审图号":"云S（2026）001号"') },
    expected: [],
  },
  {
    name: 'neither has it',
    input: { ...UNIT, 'map.geojson': map(GONGWEI) },
    expected: [['M02', 'map.geojson', 1, 1]],
  },
  {
    name: 'settings that cannot be read may say it',
    input: { ...UNIT, 'site.yaml': 'tagline: 甲\n', 'map.geojson': map(GONGWEI) },
    expected: [['D01', 'site.yaml', 1, 1]],
  },
]);
