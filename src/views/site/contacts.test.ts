import { describe, expect, it } from 'vitest';
import { searchContent } from '../../search/records/site-content.ts';
import { recordFrom, told } from '../../search/records/search-content.ts';
import { unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { contactLinks, contactsView } from './contacts.ts';
import { unitView } from './unit.ts';

const TREE = {
  'units/town.yaml': unitText({
    name: '青石镇党委',
    kind: '党委',
    contactPoints: [
      { leader: '方知行 县长', since: '2026-01-15', visits: 0 },
      { leader: '安　远 县委书记', since: '2025-12-01', matter: '护栏', visitDays: ['2026-03-20', '2025-12-08'] },
    ],
  }),
  'units/cun.yaml': unitText({
    name: '青石村党支部',
    parent: 'town',
    contactPoints: [{ leader: '安远（县委书记）', since: '2026-02-01' }],
    twinned: [{ unit: 'town', matter: '夜校', since: '2026-05-01' }],
  }),
};

describe('the page of contacts', () => {
  it('has each leader once, by the sound of the name, with his units', async () => {
    const { leaders, leadersNote } = contactsView(await siteOf(TREE));
    expect(leadersNote).toBe('2 名领导，按姓名读音排列');
    expect(leaders.map(({ name, post, points }) => [name, post, points.map(({ label }) => label)])).toEqual([
      ['安远', '县委书记', ['青石镇党委', '青石村党支部']],
      ['方知行', '县长', ['青石镇党委']],
    ]);
  });

  it('counts visits by their days, which stand in their order', async () => {
    const { leaders } = contactsView(await siteOf(TREE));
    expect(leaders[0]!.points[0]).toMatchObject({
      text: '2025年12月1日起 · 护栏 · 到点 2 次',
      days: '到点日期：2025年12月8日、2026年3月20日',
    });
    expect(leaders[0]!.points[1]).toMatchObject({ text: '2026年2月1日起', days: undefined });
    expect(leaders[1]!.points[0]!.text).toBe('2026年1月15日起 · 今年还没有到过');
  });

  it('has each pair once, and says so on both pages of units', async () => {
    const site = await siteOf(TREE);
    expect(contactsView(site).pairs.map(({ units, matter }) => [...units.map(({ label }) => label), matter])).toEqual([
      ['青石镇党委', '青石村党支部', '夜校'],
    ]);
    expect(unitView(site.units.get('cun')!, site).twins[0]!.label).toBe('青石镇党委');
  });

  it('is linked to from a unit, at the place of its own contact', async () => {
    const site = await siteOf(TREE);
    const anchors = contactsView(site).leaders.flatMap(({ points }) => points.map(({ anchor }) => anchor));
    expect(new Set(anchors).size).toBe(3);
    expect(unitView(site.units.get('cun')!, site).contactPoints).toEqual([
      { label: '安远（县委书记）', text: '2026年2月1日起', href: `/contacts/#${anchors[1]!}` },
    ]);
  });

  it('is linked to only where something is on it', async () => {
    expect(contactLinks(await siteOf({}))).toEqual([]);
    expect(contactLinks(await siteOf(TREE))).toHaveLength(1);
  });

  it('is found by leader, unit and matter', async () => {
    const records = Array.from(searchContent(await siteOf(TREE)).records, (source) => recordFrom(told(source)));
    const words = records.map(({ address, zones }) => [address, [...zones.headings, ...zones.text].join(' ')]);
    expect(words).toEqual([
      ['/contacts/#ld-town-2', '安远 县委书记 青石镇党委 护栏'],
      ['/contacts/#ld-town-1', '方知行 县长 青石镇党委'],
      ['/contacts/#ld-cun-1', '安远 县委书记 青石村党支部'],
      ['/contacts/#jd-town-1', '夜校 青石镇党委 青石村党支部'],
    ]);
  });
});
