import { describe, expect, it } from 'vitest';
import type { UnitData } from '../../schema/kinds/unit.ts';
import { MOST_LEVELS } from '../../schema/kinds/unit.ts';
import { ancestorsOf, linkUnits, unitsFromAbove } from './unit.ts';

const unit = (name: string, parent?: string): UnitData => ({
  name,
  kind: '党支部',
  field: '农村',
  ...(parent === undefined ? {} : { parent }),
});
const link = (rows: Record<string, UnitData>) => linkUnits(new Map(Object.entries(rows)));
const names = (units: readonly { data: UnitData }[]) => units.map(({ data }) => data.name);

describe('linkUnits', () => {
  it('links children to parents, whichever file comes first', () => {
    const units = link({ village: unit('村', 'town'), town: unit('镇', 'county'), county: unit('县') });
    expect(names(ancestorsOf(units.get('village')!))).toEqual(['镇', '县']);
    expect(names(units.get('county')!.children)).toEqual(['镇']);
    expect(units.get('county')!.parent).toBeUndefined();
  });

  it('gives a unit the system of the nearest one above that has one', () => {
    const units = link({
      class: unit('班', 'school'),
      school: { ...unit('校', 'bureau'), system: '体育系统' },
      office: unit('科', 'bureau'),
      bureau: { ...unit('局', 'county'), system: '教育系统' },
      county: unit('县'),
    });
    const systems = ['class', 'school', 'office', 'bureau', 'county'].map((id) => units.get(id)!.system);
    expect(systems).toEqual(['体育系统', '体育系统', '教育系统', '教育系统', undefined]);
  });

  it('shows a pair of units with both, once, whichever file says so', () => {
    const pair = { matter: '管网维护', since: '2026-03-01' };
    const units = link({
      a: {
        ...unit('甲'),
        twinned: [
          { unit: 'b', ...pair },
          { unit: 'a', ...pair },
          { unit: 'nowhere', ...pair },
        ],
      },
      b: {
        ...unit('乙'),
        twinned: [
          { unit: 'a', ...pair },
          { unit: 'a', matter: '夜校', since: '2026-05-01' },
        ],
      },
    });
    const twins = (id: string) => units.get(id)!.twins.map(({ unit: { id: other }, matter }) => [other, matter]);
    expect(twins('a')).toEqual([
      ['b', '夜校'],
      ['b', '管网维护'],
    ]);
    expect(twins('b')).toEqual([
      ['a', '夜校'],
      ['a', '管网维护'],
    ]);
  });

  it('leaves out a parent that is not there', () => {
    const units = link({ village: unit('村', 'nowhere') });
    expect(ancestorsOf(units.get('village')!)).toEqual([]);
  });

  it.each([
    { name: 'itself', rows: { a: unit('甲', 'a') } },
    { name: 'each other', rows: { a: unit('甲', 'b'), b: unit('乙', 'a') } },
    { name: 'a ring of three', rows: { a: unit('甲', 'b'), b: unit('乙', 'c'), c: unit('丙', 'a') } },
  ])('breaks a loop: $name', ({ rows }) => {
    const units = link(rows as Record<string, UnitData>);
    for (const each of units.values()) expect(ancestorsOf(each)).not.toContain(each);
    expect([...units.values()].some(({ parent }) => parent === undefined)).toBe(true);
  });

  it.each(['first to last', 'last to first'])('cuts a chain of many thousands, %s', (order) => {
    const rows = Array.from({ length: 30_000 }, (_, index): [string, UnitData] => [
      `u${index}`,
      unit(`单位${index}`, index === 0 ? undefined : `u${index - 1}`),
    ]);
    const units = linkUnits(new Map(order === 'first to last' ? rows : rows.reverse()));
    expect(Math.max(...[...units.values()].map((each) => ancestorsOf(each).length))).toBe(MOST_LEVELS - 1);
    expect(new Set(unitsFromAbove(units.values())).size).toBe(30_000);
  });

  it('a unit comes before those below it, which come in their order', () => {
    const units = link({ a: unit('甲', 'b'), b: unit('乙'), c: unit('丙', 'b'), d: unit('丁', 'a'), e: unit('戊') });
    expect(names(unitsFromAbove(units.values()))).toEqual(['乙', '甲', '丁', '丙', '戊']);
  });

  it('gives each unit its field', () => {
    expect(link({ a: unit('甲') }).get('a')!.field).toMatchObject({ id: 'nongcun', short: '农村' });
  });
});
