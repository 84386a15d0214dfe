import type { z } from 'zod';
import { nearest } from '../../kernel/nearest.ts';
import { metaOf } from '../../schema/field.ts';
import { isOptional, keysOf } from '../../schema/shape.ts';

/** The two fields that an item of a list has to have: what names it, and what belongs to the name. */
export interface NameAndValue {
  name: string;
  value: string;
}

/**
 * The fields that 「首页: /」 means as an item of a list: its key is no key, but what should stand under one. Undefined
 * for items of other forms, and for a key that is only misspelt.
 */
export function oneLineItem(word: string, schema: z.ZodObject): NameAndValue | undefined {
  const [first, second, third] = Object.entries(schema.shape).flatMap(([key, type]) =>
    isOptional(type as z.ZodType) ? [] : key,
  );
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const keys = keysOf(schema);
  if (keys.has(word) || nearest(word, keys.keys()) !== undefined) return undefined;
  return second === 'label' ? { name: second, value: first } : { name: first, value: second };
}

/** The lines in which such an item is written, in the order of the fields; `isChinese`: under Chinese keys. */
export function linesOf(
  { name, value }: NameAndValue,
  written: { name: string; value: string },
  schema: z.ZodObject,
  isChinese: boolean,
): [string, string] {
  const keyOf = (key: string) => (isChinese ? metaOf(schema.shape[key] as z.ZodType).label : key);
  return [`- ${keyOf(name)}: ${written.name}`, `${keyOf(value)}: ${written.value}`];
}
