import { describe, expect, it } from 'vitest';
import { boardTree, ledgerRow as row } from '../../testing/boards.ts';
import { UNIT, unitText } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { unitFieldPages, unitFieldView, unitListView } from './unit-list.ts';
import { unitView } from './unit.ts';

const townships = (count: number, villages: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, town) => [
      [`units/zhen${town}.yaml`, unitText({ name: `${town}镇党委`, kind: '党委', parent: 'county' })],
      ...Array.from({ length: villages }, (_, village) => [
        `units/cun${town}-${village}.yaml`,
        unitText({ name: `${town}镇${village}村党支部`, parent: `zhen${town}` }),
      ]),
    ]).flat(),
  ) as Record<string, string>;

const COUNTY = {
  'units/county.yaml': unitText({ name: '县委', kind: '党委', field: '机关' }),
  'units/ju.yaml': unitText({ name: '水利局党组', kind: '党组', field: '机关', parent: 'county', system: '水利系统' }),
};

describe('the list of units', () => {
  it('folds villages into their townships, those first; what has nothing below it is a row', async () => {
    const { sections, count, systems } = unitListView(await siteOf({ ...COUNTY, ...townships(2, 2) }));
    expect(count).toBe('8 个单位');
    expect(sections.map(({ title, href }) => [title, href])).toEqual([['县委', '/units/county/']]);
    expect(sections[0]!.folds.map(({ label, note, units }) => [label, note, units.map((unit) => unit.label)])).toEqual([
      ['0镇党委', '3 个单位', ['0镇党委', '0镇0村党支部', '0镇1村党支部']],
      ['1镇党委', '3 个单位', ['1镇党委', '1镇0村党支部', '1镇1村党支部']],
      ['水利局党组', '党组', []],
    ]);
    expect(systems.map(({ label, units }) => [label, units.map((unit) => unit.label)])).toEqual([
      ['水利系统', ['水利局党组']],
    ]);
  });

  it('says how many pledges a township and its villages have kept', async () => {
    const site = await siteOf({
      'units/zhen.yaml': unitText({ name: '青石镇党委', kind: '党委' }),
      'units/qingshi-cun.yaml': String(UNIT['units/qingshi-cun.yaml']).concat('parent: zhen\n'),
      ...boardTree('cun', [row('1'), row('2', { 评诺: '2026-07-10', 结果: '兑现', 完成日期: '2026-06-30' })]),
    });
    const [section] = unitListView(site).sections;
    expect([section!.note, section!.folds[0]!.note]).toEqual(['党委 · 2 项，已兑现 1', '党支部 · 2 项，已兑现 1']);
  });

  it('shows those without anything above them under their fields', async () => {
    const units = {
      'units/a.yaml': unitText({ name: '甲村党支部' }),
      'units/b.yaml': unitText({ name: '乙局党组', kind: '党组', field: '机关' }),
    };
    const { sections } = unitListView(await siteOf(units));
    expect(sections.map(({ title, folds }) => [title, folds.map(({ label }) => label)])).toEqual([
      ['农村', ['甲村党支部']],
      ['机关', ['乙局党组']],
    ]);
  });

  it('of very many units has one row for each township, whose own page folds them', async () => {
    const site = await siteOf({ ...COUNTY, ...townships(21, 20) });
    const { sections } = unitListView(site);
    expect(sections[0]!.folds).toHaveLength(22);
    expect(sections[0]!.folds.every(({ units }) => units.length === 0)).toBe(true);
    expect(sections[0]!.folds[0]).toMatchObject({ href: '/units/zhen0/', note: '21 个单位' });
    expect(unitView(site.units.get('zhen0')!, site).children).toHaveLength(20);
  });

  it('folds are open where all of it is seen at a glance', async () => {
    const opened = async (villages: number) =>
      unitListView(await siteOf({ ...COUNTY, ...townships(2, villages) })).sections[0]!.folds[0]!.isOpen;
    expect([await opened(2), await opened(20)]).toEqual([true, false]);
  });
});

describe('the units of a field', () => {
  it('stand open under their townships, two hundred on a page', async () => {
    const site = await siteOf({ ...COUNTY, ...townships(11, 20) });
    const pages = [...unitFieldPages(site)].filter(({ field }) => field.id === 'nongcun');
    const views = pages.map((page) => unitFieldView(page, site));
    expect(views.map(({ head }) => head.title)).toEqual(['单位 · 农村 - 青石先锋', '单位 · 农村 · 第 2 页 - 青石先锋']);
    expect(views.map(({ sections }) => sections.reduce((sum, { folds }) => sum + folds.length, 0))).toEqual([200, 31]);
    expect(views[0]!.sections[0]).toMatchObject({ title: '0镇党委', href: '/units/zhen0/' });
    expect(views[0]!.fields.map(({ label, count, current }) => [label, count, current])).toEqual([
      ['全部领域', 233, false],
      ['农村', 231, true],
      ['机关', 2, false],
    ]);
  });
});
