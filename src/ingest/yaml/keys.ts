import type { z } from 'zod';
import type { KeyAdvice } from '../../diagnostics/problems/yaml.ts';
import { nearest } from '../../kernel/nearest.ts';
import { metaOf } from '../../schema/field.ts';
import { groupsOf, keysOf } from '../../schema/shape.ts';

/** What to do about an unknown key, and the path of the field that it probably stands for. */
export interface UnknownKey {
  advice: KeyAdvice;
  meant: string | undefined;
}

/**
 * Looks for an unknown key, as it is and nearly as it is, among the keys beside it, in the groups below and, from
 * inside a group, at the root.
 */
export function explainUnknownKey(
  word: string,
  schema: z.ZodObject,
  path: string,
  root: z.ZodObject | undefined,
): UnknownKey {
  const prefix = path === '' ? '' : `${path}.`;
  const inGroup = (find: (keys: ReadonlyMap<string, string>) => string | undefined): UnknownKey | undefined => {
    for (const { key, group } of groupsOf(schema)) {
      const keys = keysOf(group);
      const similar = find(keys);
      if (similar === undefined) continue;
      const inner = keys.get(similar)!;
      const name = similar === inner ? key : metaOf(schema.shape[key] as z.ZodType).label;
      return { advice: { similar, group: name }, meant: `${prefix}${key}.${inner}` };
    }
    return undefined;
  };
  const exact = inGroup((keys) => (keys.has(word) ? word : undefined));
  if (exact) return exact;
  const outer = root && path !== '' ? keysOf(root).get(word) : undefined;
  if (outer !== undefined) return { advice: 'outside', meant: outer };
  const beside = keysOf(schema);
  const similar = nearest(word, beside.keys());
  if (similar !== undefined) return { advice: { similar, group: undefined }, meant: `${prefix}${beside.get(similar)}` };
  return inGroup((keys) => nearest(word, keys.keys())) ?? { advice: undefined, meant: undefined };
}
