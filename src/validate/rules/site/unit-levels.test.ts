import { describe, expect, it } from 'vitest';
import type { Content, UnitSource } from '../../../ingest/content/content.ts';
import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';
import { unitLevels } from './unit-levels.ts';

testTrees([
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

/** Units by id with the id of the one above, without any files. */
function told(parents: readonly [id: string, parent: string | undefined][]): string[] {
  const units = parents.map(
    ([id, parent]) =>
      ({ id, file: { path: id }, reading: { value: { parent }, positions: {} } }) as unknown as UnitSource,
  );
  return unitLevels({ units } as unknown as Content).map(({ path, finding }) => `${path} ${finding.code}`);
}

const chain = (length: number): [string, string | undefined][] =>
  Array.from({ length }, (_, index) => [`u${index}`, index === 0 ? undefined : `u${index - 1}`]);
const ring = (length: number): [string, string][] =>
  Array.from({ length }, (_, index) => [
    `r${String(index).padStart(6, '0')}`,
    `r${String((index + 1) % length).padStart(6, '0')}`,
  ]);

describe('units above one another', () => {
  it.each([2, 60, 20_000])('a ring of %d is told once', (length) => {
    expect(told(ring(length))).toEqual(['r000000 R05']);
  });

  it('a ring of many names the first few and says how many', () => {
    const [found] = unitLevels({
      units: ring(60).map(([id, parent]) => ({
        id,
        file: { path: id },
        reading: { value: { parent }, positions: {} },
      })),
    } as unknown as Content);
    expect(found!.finding.message).toContain(
      'r000000 → r000001 → r000002 → r000003 → ……（共 60 个） → r000059 → r000000',
    );
  });

  it('twelve levels are allowed', () => {
    expect(told(chain(12))).toEqual([]);
  });

  it.each([13, 30_000])('of a chain of %d the first is told that is too deep', (length) => {
    expect(told(chain(length))).toEqual(['u12 R41']);
    expect(told(chain(length).reverse())).toEqual(['u12 R41']);
  });

  it('a missing unit above ends the chain', () => {
    expect(told([...chain(5).slice(1), ['x', 'u4']])).toEqual([]);
  });
});
