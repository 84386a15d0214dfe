import { describe, expect, it } from 'vitest';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { PAGES_OF_SITE } from '../site/pages-of-site.ts';
import { unitListView } from '../site/unit-list.ts';
import { mapView } from './county-map.ts';

const area = (name: string, x: number, more = {}, reversed = false) => {
  const ring = [
    [x, 28],
    [x + 1, 28],
    [x + 1, 29],
    [x, 29],
    [x, 28],
  ];
  return {
    type: 'Feature',
    properties: { name, ...more },
    geometry: { type: 'Polygon', coordinates: [reversed ? ring.toReversed() : ring] },
  };
};
const spot = (name: string, at: [number, number]) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates: at },
});
const TREE = {
  'site.yaml': 'name: 青石\nmap: { approval: 青S（2026）1号, note: 示意 }\n',
  'units/qingshi-zhen.yaml': unitText({ name: '青石镇党委', kind: '党委' }),
  'units/qingshi-cun.yaml': unitText({ name: '青石镇青石村党支部', parent: 'qingshi-zhen' }),
  [entryPath('member', 'shi')]: entryText('member', { title: '雪夜' }),
  ...boardTree('cun', [
    ledgerRow('1', { 承诺主体: 'qingshi-cun', 结果: '兑现', 完成日期: '2026-06-01' }),
    ledgerRow('2', { 承诺主体: 'qingshi-cun' }),
  ]),
};
const siteWith = (...features: object[]) =>
  siteOf({ ...TREE, 'map.geojson': `\ufeff${JSON.stringify({ type: 'FeatureCollection', features })}` });
const viewOf = async (...features: object[]) => {
  const site = await siteWith(...features);
  return mapView({ map: site.map! }, site);
};

describe('the map', () => {
  it('leads to units, with what was kept and what was written', async () => {
    const { areas, spots, list, approval, note } = await viewOf(
      area('青石镇', 104),
      area('石塘镇', 105, { 单位: '无' }),
      spot('青石村', [104.2, 28.2]),
    );
    expect(areas.map(({ name, href, kept, stories }) => [name, href, kept, stories])).toEqual([
      ['青石镇', '/units/qingshi-zhen/', '1/2', 1],
      ['石塘镇', undefined, undefined, 0],
    ]);
    expect(areas[0]!.label).toBe('青石镇：承诺 2 项，已兑现 1 项，事迹 1 篇');
    expect(spots.map(({ name, href }) => [name, href])).toEqual([['青石村', '/units/qingshi-cun/']]);
    expect([approval, note]).toEqual(['审图号：青S（2026）1号', '示意']);
    expect(list).toEqual([
      {
        name: '青石镇',
        href: '/units/qingshi-zhen/',
        pledges: '承诺 2 项，已兑现 1 项',
        stories: [{ label: '雪夜', href: '/members/shi/' }],
        spots: [{ label: '青石村', href: '/units/qingshi-cun/', note: '承诺 2 项，已兑现 1 项' }],
      },
      { name: '石塘镇', href: undefined, pledges: undefined, stories: [], spots: [] },
    ]);
  });

  it('is drawn the same whichever way its rings turn, north above, within its frame', async () => {
    const [one, other] = [await viewOf(area('青石镇', 104)), await viewOf(area('青石镇', 104, {}, true))];
    expect(other.height).toBe(one.height);
    const points = one.areas[0]!.d.match(/[\d.]+ [\d.]+/g)!.map((pair) => pair.split(' ').map(Number));
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(one.width);
      expect(y).toBeLessThanOrEqual(one.height);
    }
    // The first corner is in the south-west.
    expect(points[0]).toEqual([Math.min(...points.map(([x]) => x!)), Math.max(...points.map(([, y]) => y!))]);
  });

  it('has borders that two areas share without a gap', async () => {
    const { areas } = await viewOf(area('青石镇', 104.123_456_7), area('石塘镇', 105.123_456_7, { 单位: '无' }));
    const xs = areas.map(({ d }) => d.match(/[\d.]+(?= )/g)!.map(Number));
    expect(Math.max(...xs[0]!)).toBe(Math.min(...xs[1]!));
  });

  it('writes a name where no village stands', async () => {
    const { areas } = await viewOf(area('青石镇', 104), spot('青石村', [104.4, 28.5]));
    const { x, y } = areas[0]!;
    const { spots } = await viewOf(area('青石镇', 104), spot('青石村', [104.4, 28.5]));
    expect(Math.abs(y - spots[0]!.y) > 20 || Math.abs(x - spots[0]!.x) > 60).toBe(true);
  });

  it('is on the page of units; a site without one has no such page', async () => {
    const [withMap, without] = [await siteWith(area('青石镇', 104)), await siteOf(TREE)];
    expect(unitListView(withMap).others).toContainEqual({ label: '地图', href: '/map/' });
    expect(unitListView(without).others).toEqual([]);
    expect([...PAGES_OF_SITE.map.pages(without)]).toEqual([]);
  });
});
