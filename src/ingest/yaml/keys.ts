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
 * Looks for an unknown key, as it is and nearly so, among the keys beside it, in the groups below and, from inside a
 * group, at the root.
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
      const near = find(keys);
      if (near === undefined) continue;
      const inner = keys.get(near)!;
      const name = near === inner ? key : metaOf(schema.shape[key] as z.ZodType).label;
      return { advice: { near, group: name }, meant: `${prefix}${key}.${inner}` };
    }
    return undefined;
  };
  const exact = inGroup((keys) => (keys.has(word) ? word : undefined));
  if (exact) return exact;
  const outer = root && path !== '' ? keysOf(root).get(word) : undefined;
  if (outer !== undefined) return { advice: 'outside', meant: outer };
  const beside = keysOf(schema);
  const near = nearest(word, beside.keys());
  if (near !== undefined) return { advice: { near, group: undefined }, meant: `${prefix}${beside.get(near)}` };
  return inGroup((keys) => nearest(word, keys.keys())) ?? { advice: undefined, meant: undefined };
}
