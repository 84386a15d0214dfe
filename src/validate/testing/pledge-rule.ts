import { expect, it } from 'vitest';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rules/rule.ts';

export interface PledgeCase {
  name: string;
  /** What the pledge has beside the required fields. */
  input: Partial<PledgeData>;
  /** Codes with the field they stand at, and after an arrow the field to fill in where it is another one. */
  expected: string[];
}

const REQUIRED: PledgeData = {
  id: '1',
  subject: 'gongwei',
  item: '老街装路灯',
  standard: '60 盏都亮',
  due: '2026-12-31',
  owner: '严守正',
};

/** One test for each row: what a rule finds in a pledge. */
export function testPledgeRule(rule: PledgeRule, rows: readonly PledgeCase[]): void {
  it.each(rows)('$name', ({ input, expected }) => {
    const fields: string[] = [];
    const found = rule({ ...REQUIRED, ...input }, (path) => ({ line: 1, column: fields.push(path) }));
    const places = found.map(({ code, column, path }) => {
      const field = fields[column - 1]!;
      return field === path ? `${code} ${field}` : `${code} ${field} -> ${path}`;
    });
    expect(places).toEqual(expected);
  });
}
