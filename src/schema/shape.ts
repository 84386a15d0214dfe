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

/** True if a field takes whole numbers alone, as counts are. */
export function isWhole(type: z.ZodType): boolean {
  const inner = unwrap(type);
  return inner instanceof z.ZodNumber && inner.isInt;
}

const unwrapped = new WeakMap<z.ZodType, z.ZodType>();

/** Through optional, and through what makes one written form of several. It is asked for at every value. */
function unwrap(type: z.ZodType): z.ZodType {
  let inner = unwrapped.get(type);
  if (!inner) unwrapped.set(type, (inner = innermost(type)));
  return inner;
}

function innermost(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodOptional) return innermost(type.unwrap() as z.ZodType);
  return type instanceof z.ZodPipe && type.in instanceof z.ZodTransform ? innermost(type.out as z.ZodType) : type;
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

/** What a written key means. */
export interface KeyFacts {
  /** The canonical key. */
  key: string;
  /** How the lines of a group of this name begin (`name: `, `- name: ` for a list of groups), if it is a group. */
  inner: string | undefined;
  /** Where it belongs: to the file itself, to groups in it, or to both. */
  place: 'file' | 'group' | 'both';
}

/** Every way to write any key of a file, nested ones too; of keys of one name the outermost counts. */
export type Keys = ReadonlyMap<string, KeyFacts>;

const allTables = new WeakMap<z.ZodObject, Map<string, KeyFacts>>();

/** The keys of an object and of all groups in it. */
export function allKeysOf(schema: z.ZodObject): Keys {
  let all = allTables.get(schema);
  if (!all) {
    all = new Map();
    allTables.set(schema, all);
    for (const [word, key] of keysOf(schema))
      all.set(word, { key, inner: innerOf(schema.shape[key] as z.ZodType, word === key), place: 'file' });
    for (const { group } of groupsOf(schema))
      for (const [word, facts] of allKeysOf(group)) {
        const known = all.get(word);
        all.set(word, { ...(known ?? facts), place: known && known.place !== 'group' ? 'both' : 'group' });
      }
  }
  return all;
}

/** The groups and lists of groups right below an object. */
export function groupsOf(schema: z.ZodObject): { key: string; group: z.ZodObject }[] {
  return Object.entries(schema.shape).flatMap(([key, type]) => {
    const group = objectIn(type as z.ZodType) ?? objectListIn(type as z.ZodType);
    return group ? [{ key, group }] : [];
  });
}

/** How the first line of a group is written: its first required key, canonical or Chinese. */
export function innerOf(type: z.ZodType, isCanonical: boolean): string | undefined {
  const group = objectIn(type) ?? objectListIn(type);
  if (!group) return undefined;
  const [key, first] =
    Object.entries(group.shape).find(([, inner]) => !isOptional(inner as z.ZodType)) ?? Object.entries(group.shape)[0]!;
  return `${objectIn(type) ? '' : '- '}${isCanonical ? key : metaOf(first as z.ZodType).label}: `;
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

/** The label of a field; `inner` leads into a group or a list of groups. Fails where the schema has no such field. */
export function labelOf<S extends z.ZodObject>(schema: S, key: keyof S['shape'] & string, ...inner: string[]): string {
  const type = schema.shape[key] as z.ZodType;
  const [next, ...rest] = inner;
  if (next === undefined) return metaOf(type).label;
  const group = objectIn(type) ?? objectListIn(type);
  if (!group || !(next in group.shape)) throw new Error(`No field ${next} in ${key}.`);
  return labelOf(group, next, ...rest);
}
