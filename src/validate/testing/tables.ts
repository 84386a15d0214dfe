import { expect, it } from 'vitest';
import type { Finding } from '../../diagnostics/issue.ts';
import { parseBody } from '../../ingest/body/body.ts';
import type { BodyForm } from '../../ingest/body/typed/body-form.ts';
import type { BodyRule } from '../rules/rule.ts';
import { checkTree, type PlantedTree } from './tree.ts';

/** A code and where it is reported: line and column. */
export type CodeAt = [code: string, line: number, column: number];

export function codesAt(findings: readonly Finding[]): CodeAt[] {
  return findings.map(({ code, line, column }) => [code, line, column]);
}

export interface BodyRow {
  name: string;
  input: string;
  expected: CodeAt[];
}

/** One test for each row: what a rule finds in a body. */
export function testBodyRule(rule: BodyRule, rows: readonly BodyRow[], form: BodyForm = 'markdown'): void {
  it.each(rows)('$name', ({ input, expected }) => {
    const places = codesAt(rule(parseBody(input, { lines: 0, columns: 0 }, form)));
    expect(places.sort((a, b) => a[1] - b[1] || a[2] - b[2])).toEqual(expected);
  });
}

export interface TreeRow {
  name: string;
  input: PlantedTree;
  /** Codes with their files, of everything that is found. */
  expected: [code: string, file: string, line: number, column: number][];
}

/** One test for each row: all that a whole check finds in a content folder. */
export function testTrees(rows: readonly TreeRow[]): void {
  it.each(rows)('$name', async ({ input, expected }) => {
    const { issues } = await checkTree(input);
    expect(issues.map(({ code, file, line, column }) => [code, file, line, column])).toEqual(expected);
  });
}
