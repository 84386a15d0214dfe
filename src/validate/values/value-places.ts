import type { z } from 'zod';
import type { Span } from '../../diagnostics/issue.ts';
import type { YamlReading } from '../../ingest/yaml/yaml-tree.ts';
import { type FieldMeta, metaOf } from '../../schema/field.ts';
import { typeAt } from '../../schema/shape.ts';

/** Canonical keys and list places that lead to a value. */
export type Path = readonly PropertyKey[];

/** Where what is missing altogether is reported: where the settings begin. */
const START: Span = { line: 1, column: 1 };

/** The value's place; for what is missing the start of the nearest thing around it. */
export function placeAt({ positions }: YamlReading, path: Path): Span {
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).join('.');
    const at = positions[key] ?? positions[`key:${key}`];
    if (at) return length === path.length ? at : { line: at.line, column: at.column };
  }
  return START;
}

/** True if a key is there, with a value or without. */
export function isWritten({ positions }: YamlReading, path: Path): boolean {
  const key = path.join('.');
  return path.length === 0 || key in positions || `key:${key}` in positions;
}

/** The key as this file's editor would write it. */
export function wordOf({ isChinese }: YamlReading, schema: z.ZodType, path: Path): string {
  const key = String(path.at(-1));
  const label = (metaOf(typeAt(schema, path)!) as FieldMeta | undefined)?.label;
  return isChinese ? (label ?? key) : key;
}

/** The label and sentence of the field at the path; a list's element has its list's. */
export function metaAt(schema: z.ZodType, path: Path): FieldMeta {
  for (let length = path.length; length > 0; length--) {
    const type = typeAt(schema, path.slice(0, length));
    const meta = type && (metaOf(type) as FieldMeta | undefined);
    if (meta?.label !== undefined) return meta;
  }
  return { label: path.join('.'), note: '' };
}
