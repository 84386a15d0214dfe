import { expect, it } from 'vitest';
import type { Finding } from '../../diagnostics/issue.ts';
import { parseBody } from '../../ingest/body/body.ts';
import type { BodyForm } from '../../ingest/body/markdown.ts';
import type { BodyRule } from '../rules/rule.ts';
import { checkTree, type Tree } from './tree.ts';

/** A code and where it is told: line and column. */
export type Told = [code: string, line: number, column: number];

export function placesOf(findings: readonly Finding[]): Told[] {
  return findings.map(({ code, line, column }) => [code, line, column]);
}

export interface BodyRow {
  name: string;
  input: string;
  expected: Told[];
}

/** One test for each row: what a rule tells about a body. */
export function testBodyRule(rule: BodyRule, rows: readonly BodyRow[], form: BodyForm = 'markdown'): void {
  it.each(rows)('$name', ({ input, expected }) => {
    const told = placesOf(rule(parseBody(input, { lines: 0, columns: 0 }, form)));
    expect(told.sort((a, b) => a[1] - b[1] || a[2] - b[2])).toEqual(expected);
  });
}

export interface TreeRow {
  name: string;
  input: Tree;
  /** Codes with their files, of all that is told. */
  expected: [code: string, file: string, line: number, column: number][];
}

/** One test for each row: all that a whole check tells about a content folder. */
export function testTrees(rows: readonly TreeRow[]): void {
  it.each(rows)('$name', async ({ input, expected }) => {
    const { issues } = await checkTree(input);
    expect(issues.map(({ code, file, line, column }) => [code, file, line, column])).toEqual(expected);
  });
}
