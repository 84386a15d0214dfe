import { z } from 'zod';
import { metaOf } from './field.ts';

/** The object type inside `type`, through optional; undefined if it is none. */
export function objectIn(type: z.ZodType): z.ZodObject | undefined {
  const inner = unwrap(type);
  return inner instanceof z.ZodObject ? inner : undefined;
}

/** The element type of a list, if its elements are objects. */
export function objectListIn(type: z.ZodType): z.ZodObject | undefined {
  const inner = unwrap(type);
  return inner instanceof z.ZodArray ? objectIn(inner.element as z.ZodType) : undefined;
}

/** True if a field may be left out. */
export function isOptional(type: z.ZodType): boolean {
  return type.safeParse(undefined).success;
}

function unwrap(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodOptional ? unwrap(type.unwrap() as z.ZodType) : type;
}

const tables = new WeakMap<z.ZodObject, Map<string, string>>();

/** Every way to write the keys of an object (canonical key and Chinese label) with the canonical key. */
export function keysOf(schema: z.ZodObject): Map<string, string> {
  let table = tables.get(schema);
  if (!table) {
    table = new Map();
    for (const key of Object.keys(schema.shape)) table.set(key, key);
    for (const [key, type] of Object.entries(schema.shape)) table.set(metaOf(type as z.ZodType).label, key);
    tables.set(schema, table);
  }
  return table;
}

const allTables = new WeakMap<z.ZodObject, Set<string>>();

/** Every way to write any key, nested ones too. */
export function allKeysOf(schema: z.ZodObject): Set<string> {
  let all = allTables.get(schema);
  if (!all) {
    all = new Set(keysOf(schema).keys());
    for (const type of Object.values(schema.shape) as z.ZodType[]) {
      const nested = objectIn(type) ?? objectListIn(type);
      if (nested) for (const key of allKeysOf(nested)) all.add(key);
    }
    allTables.set(schema, all);
  }
  return all;
}

/** The type at a path of canonical keys and list places; undefined where there is none. */
export function typeAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let type: z.ZodType | undefined = schema;
  for (const part of path) {
    const inner: z.ZodType = unwrap(type!);
    if (inner instanceof z.ZodObject) type = inner.shape[String(part)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) type = inner.element as z.ZodType;
    else return type;
    if (!type) return undefined;
  }
  return type;
}
