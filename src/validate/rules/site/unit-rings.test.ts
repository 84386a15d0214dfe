import { describe, expect, it } from 'vitest';
import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';
import { foundIn, unitsWith } from '../../testing/units.ts';
import { unitRings } from './unit-rings.ts';

testTrees([
  {
    name: 'a ring of units is reported once',
    input: {
      'units/a.yaml': unit('甲', 'parent: b\n'),
      'units/b.yaml': unit('乙', 'parent: c\n'),
      'units/c.yaml': unit('丙', 'parent: a\n'),
    },
    expected: [['R05', 'units/a.yaml', 4, 9]],
  },
  {
    name: 'a unit above itself',
    input: { 'units/a.yaml': unit('甲', 'parent: a\n') },
    expected: [['R05', 'units/a.yaml', 4, 9]],
  },
  {
    name: 'a tail that leads into a ring is no ring',
    input: {
      'units/a.yaml': unit('甲', 'parent: b\n'),
      'units/b.yaml': unit('乙', 'parent: c\n'),
      'units/c.yaml': unit('丙', 'parent: b\n'),
    },
    expected: [['R05', 'units/b.yaml', 4, 9]],
  },
]);

const ring = (length: number): [string, string][] =>
  Array.from({ length }, (_, index) => [
    `r${String(index).padStart(6, '0')}`,
    `r${String((index + 1) % length).padStart(6, '0')}`,
  ]);

describe('rings of any length', () => {
  it.each([2, 60, 20_000])('of %d units are reported once', (length) => {
    expect(foundIn(unitRings, ring(length))).toEqual(['r000000 R05']);
  });

  it('name the first few of many units and say how many there are', () => {
    const [found] = unitRings(unitsWith(ring(60)));
    expect(found!.finding.message).toContain(
      'r000000 → r000001 → r000002 → r000003 → ……（共 60 个） → r000059 → r000000',
    );
  });
});
