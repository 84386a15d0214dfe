import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { metaOf } from './field.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from './kinds/entry-kind.ts';
import { siteSchema } from './settings/site.ts';
import { termSchema } from './kinds/term.ts';
import { unitSchema } from './kinds/unit.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES, PARTY_FIELDS, partyField } from './party-field.ts';
import { allKeysOf, groupsOf, isOptional, keysOf, typeAt } from './shape.ts';

const SCHEMAS: [string, z.ZodObject][] = [
  ...ENTRY_KIND_NAMES.map((kind): [string, z.ZodObject] => [kind, ENTRY_KINDS[kind].schema]),
  ['unit', unitSchema],
  ['site', siteSchema],
  ['term', termSchema],
];

function* objectsIn(schema: z.ZodObject): Generator<z.ZodObject> {
  yield schema;
  for (const { group } of groupsOf(schema)) yield* objectsIn(group);
}

describe.each(SCHEMAS)('%s', (_, schema) => {
  it('gives every field its own Chinese label and one sentence', () => {
    for (const object of objectsIn(schema)) {
      const fields = Object.entries(object.shape) as [string, z.ZodType][];
      for (const [key, type] of fields) {
        expect(metaOf(type)?.label, key).toMatch(/^[\p{Script=Han}A-Z]+$/u);
        expect(metaOf(type).note, key).toMatch(/。$/);
      }
      expect(keysOf(object).size).toBe(fields.length * 2);
    }
  });

  it('refuses unknown keys', () => {
    for (const object of objectsIn(schema))
      expect(JSON.stringify(object.safeParse({ whatever: 1 }).error?.issues)).toContain('unrecognized_keys');
  });
});

describe('what is required', () => {
  const required = (schema: z.ZodObject) =>
    Object.entries(schema.shape)
      .flatMap(([key, type]) => (isOptional(type as z.ZodType) ? [] : key))
      .sort();

  it.each([
    ['branch', ['name', 'publishedAt', 'source', 'summary', 'title', 'unit']],
    ['member', ['name', 'post', 'publishedAt', 'source', 'summary', 'title', 'unit']],
    ['speech', ['date', 'occasion', 'publishedAt', 'source', 'speaker', 'title']],
    ['news', ['publishedAt', 'source', 'title']],
    ['topic', ['publishedAt', 'source', 'title']],
  ] as const)('of a %s', (kind, keys) => {
    expect(required(ENTRY_KINDS[kind].schema)).toEqual(keys);
  });

  it('of units, terms and the site', () => {
    expect([unitSchema, termSchema, siteSchema].map(required)).toEqual([
      ['field', 'kind', 'name'],
      ['explanation', 'term'],
      ['name'],
    ]);
  });
});

describe('looking at shapes', () => {
  const { schema } = ENTRY_KINDS.branch;

  it('knows keys at every level, and how groups begin', () => {
    expect(keysOf(schema).get('标题')).toBe('title');
    expect(allKeysOf(schema).get('来源')).toEqual({ key: 'source', inner: '名称: ', place: 'file' });
    expect(allKeysOf(schema).get('honours')).toEqual({ key: 'honours', inner: '- name: ', place: 'file' });
    expect(allKeysOf(schema).get('授予单位')).toEqual({ key: 'by', inner: undefined, place: 'group' });
  });

  it('finds types by paths', () => {
    expect(metaOf(typeAt(schema, ['honours', 3, 'year'])!).label).toBe('年份');
    expect(metaOf(typeAt(schema, ['source', 'name'])!).label).toBe('名称');
    expect(typeAt(schema, ['nothing', 'here'])).toBeUndefined();
  });
});

describe('the fields', () => {
  it('have addresses and other names', () => {
    expect(PARTY_FIELDS).toHaveLength(9);
    expect(new Set(PARTY_FIELDS.map(({ id }) => id)).size).toBe(9);
    expect(partyField('农村').id).toBe('nongcun');
    for (const name of Object.values(PARTY_FIELD_ALIASES)) expect(PARTY_FIELD_NAMES).toContain(name);
  });
});
