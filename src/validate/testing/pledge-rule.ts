import { expect, it } from 'vitest';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rules/rule.ts';

export interface PledgeRow {
  name: string;
  /** What is told of the pledge beside what it must have. */
  input: Partial<PledgeData>;
  /** Codes with the value at which they are told. */
  expected: string[];
}

const NEEDED: PledgeData = {
  id: '1',
  subject: 'gongwei',
  item: '老街装路灯',
  standard: '60 盏都亮',
  due: '2026-12-31',
  owner: '严守正',
};

/** One test for each row: what a rule tells about a pledge. */
export function testPledgeRule(rule: PledgeRule, rows: readonly PledgeRow[]): void {
  it.each(rows)('$name', ({ input, expected }) => {
    const asked: string[] = [];
    const found = rule({ ...NEEDED, ...input }, (path) => ({ line: 1, column: asked.push(path) }));
    expect(found.map(({ code, column, path }) => `${code} ${asked[column - 1] === path ? path : 'elsewhere'}`)).toEqual(
      expected,
    );
  });
}
