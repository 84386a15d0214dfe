import { type z } from 'zod';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { Positions } from '../../ingest/yaml/positions.ts';
import { UNFILLED } from '../../kernel/fill-in.ts';
import { metaOf } from '../../schema/field.ts';
import { typeAt } from '../../schema/shape.ts';

/** D13: values that are still what templates and hints leave open, wherever they stand. */
export function unfilledValues(value: unknown, positions: Positions, schema: z.ZodType): Finding[] {
  const found: Finding[] = [];
  const walk = (one: unknown, path: readonly string[]): void => {
    if (typeof one === 'string' && UNFILLED.test(one)) {
      const type = typeAt(
        schema,
        path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      );
      const label = (type && metaOf(type)?.label) ?? path.at(-1)!;
      const at = path.join('.');
      found.push(finding('D13', { label }, positions[at] ?? FILE_START, at));
    } else if (typeof one === 'object' && one !== null)
      for (const [key, inner] of Object.entries(one)) walk(inner, [...path, key]);
  };
  walk(value, []);
  return found;
}
