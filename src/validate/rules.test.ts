import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as body from './rules/body/all.ts';
import * as pledge from './rules/pledge/all.ts';
import * as site from './rules/site/all.ts';
import * as value from './rules/value/all.ts';

const FAMILIES: Record<string, Record<string, readonly unknown[]>> = { body, pledge, site, value };
const folder = (family: string) => join(import.meta.dirname, 'rules', family);

describe.each(Object.entries(FAMILIES))('rules about a %s', (family, lists) => {
  const files = readdirSync(folder(family)).filter((name) => name !== 'all.ts');
  const rules = files.filter((name) => !name.endsWith('.test.ts'));

  it.each(rules)('%s is one rule, and listed', async (name) => {
    const exported = Object.values((await import(join(folder(family), name))) as Record<string, unknown>);
    expect(exported).toHaveLength(1);
    expect(Object.values(lists).flat()).toContain(exported[0]);
  });

  it('each has its cases beside it', () => {
    expect(rules.filter((name) => !files.includes(name.replace(/\.ts$/, '.test.ts')))).toEqual([]);
  });
});

it('every family is listed here', () => {
  const families = readdirSync(join(import.meta.dirname, 'rules'), { withFileTypes: true });
  expect(families.filter((item) => item.isDirectory()).map(({ name }) => name)).toEqual(Object.keys(FAMILIES).sort());
});
