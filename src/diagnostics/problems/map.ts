import { define } from './definition.ts';

const APPROVED = '公开的地图要经过审核、标明审图号，这是《地图管理条例》的规定。';

/** M: the county's map. */
export const MAP_PROBLEMS = {
  M01: define<{ trouble: 'json' | 'type' | 'features' | 'points' | 'deep' | 'empty'; detail: string }>({
    severity: 'error',
    title: '读不出地图',
    what: ({ trouble, detail }) =>
      ({
        json: '从这里起不是 JSON 的写法',
        type: `地图不是 FeatureCollection${detail === '' ? '' : `，写的是「${detail}」`}`,
        features: `地图里的要素多于 ${detail} 个`,
        points: `地图里的点多于 ${detail} 个`,
        deep: '括号套得太深',
        empty: '地图里没有一块有边界的地方',
      })[trouble],
    why: '地图是在生成网页的时候画的，读不出来就画不成。',
    fix: ({ trouble }) =>
      ({
        json: '用制图的软件重新导出 GeoJSON，编码选 UTF-8；手工改过的，看看这里前面少没少逗号、引号、括号。',
        type: '导出的时候选「要素集合（FeatureCollection）」，乡镇、村各是一个要素。',
        features: '只留乡镇、街道和要标的村，别的图层不要导出。',
        points: '导出的时候把边界简化：这一页只有手机屏幕那么大，几千个点就够了。',
        deep: '用制图的软件重新导出。',
        empty: '至少要有一个乡镇，类型是 Polygon 或者 MultiPolygon。',
      })[trouble],
    sample: { trouble: 'type', detail: 'Feature' },
  }),
  M02: define<object>({
    severity: 'error',
    title: '地图没有审图号',
    what: () => '没有写审图号',
    why: APPROVED,
    fix: () =>
      '在 content/site.yaml 里写「地图:」，下一行缩进两格写「审图号: …」，照批准的原样；还没有送审的，先不要放这个文件。',
    sample: {},
  }),
  M03: define<{ number: number; name: string | undefined; most: number }>({
    severity: 'error',
    title: '地图上有一处没有名称，或者名称太长',
    what: ({ number, name, most }) =>
      name === undefined ? `第 ${number} 个要素没有名称` : `第 ${number} 个要素的名称「${name}」超过 ${most} 个字`,
    why: '图上和旁边的名单里都要写出来是哪里，看不见图的人全靠它。',
    fix: () => '在它的 properties 里写「"name": "…"」，如「柳林镇」；河流可以没有名称。',
    sample: { number: 3, name: undefined, most: 12 },
  }),
  M04: define<{ name: string; first: number }>({
    severity: 'error',
    title: '地图上的名称重复',
    what: ({ name, first }) => `「${name}」和第 ${first} 个要素重名`,
    why: '不知道哪一处对应哪个单位。',
    fix: () => '同一个地方分成几块的，合成一个 MultiPolygon；不是一个地方的，前面加上乡镇的名称。',
    sample: { name: '双河村', first: 2 },
  }),
  M05: define<{ number: number; text: string }>({
    severity: 'error',
    title: '地图上画不了的要素',
    what: ({ number, text }) => `第 ${number} 个要素是「${text}」`,
    why: '图上能画的是面、点和线。',
    fix: () => '面写成 Polygon 或 MultiPolygon，点写成 Point，河流写成 LineString 或 MultiLineString；别的删掉。',
    sample: { number: 3, text: 'GeometryCollection' },
  }),
  M06: define<{ trouble: 'form' | 'range' | 'swapped' | 'metres' | 'system'; text: string }>({
    severity: 'error',
    title: '地图的坐标不对',
    what: ({ trouble, text }) =>
      ({
        form: '坐标不是一对一对的数',
        range: `${text} 不在地球上`,
        swapped: `${text} 的经度和纬度写反了`,
        metres: `${text} 是以米计的坐标，不是经纬度`,
        system: `坐标系写的是「${text}」`,
      })[trouble],
    why: '要按经度、纬度来画，单位是度，经度在前；坐标不对，图就画到别处去了。',
    fix: ({ trouble }) =>
      ({
        form: '用制图的软件重新导出。',
        range: '核对这一个点；导出的时候坐标系选 WGS 84 或者 CGCS2000 的经纬度。',
        swapped: '每一对数换过来，经度在前；多半是导出的时候选错了次序。',
        metres: '导出的时候坐标系选 WGS 84 或者 CGCS2000 的经纬度，不要选投影坐标。',
        system: '收 WGS-84、CGCS2000 和 GCJ-02 的经纬度；是别的，导出的时候转换。',
      })[trouble],
    sample: { trouble: 'swapped', text: '[28.1, 104.2]' },
  }),
  M07: define<{ name: string }>({
    severity: 'error',
    title: '地图上有一块围不起来',
    what: ({ name }) => `「${name}」的边界围不成一块`,
    why: '边界至少要有三个不在一条直线上的点。',
    fix: () => '用制图的软件检查这一块的边界，重新导出。',
    sample: { name: '柳林镇' },
  }),
  M08: define<{ name: string; unit: string | undefined; choices: string }>({
    severity: 'warning',
    title: '地图上的地方对不上单位',
    what: ({ name, unit, choices }) => {
      if (choices !== '') return `「${unit ?? name}」可以是几个单位：${choices}`;
      return unit === undefined ? `没有哪个单位在「${name}」` : `「${name}」的单位写的是「${unit}」，没有这个单位`;
    },
    why: '点这个地方到不了任何单位的页面，承诺的件数也写不上去。',
    fix: () => '在它的 properties 里写「"单位": "…"」，写单位的编号或者全称；本来就没有的，写「"单位": "无"」。',
    sample: { name: '石塘镇', unit: undefined, choices: '' },
  }),
};
