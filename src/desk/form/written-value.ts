import { parseDocument } from 'yaml';
import { yamlScalar } from '../../import/entry/front-matter.ts';
import { metaOf } from '../../schema/field.ts';
import { objectIn, objectListIn } from '../../schema/shape.ts';
import type { FieldType, GroupType } from './form-kinds.ts';
import { type FormInput, inputOf } from './input-of.ts';
import { isEmptyValue } from './same-value.ts';
import type { FormValue, FormValues } from './settings-tree.ts';

/** How keys are written, and what lines end with. */
export interface WritingStyle {
  isChinese: boolean;
  lineEnd: string;
}

/** A text on one line, so that YAML gives it back as it was typed. */
export function textScalar(text: string): string {
  const plain = yamlScalar(text);
  return plain === text && parseDocument(plain).toJS() !== text ? JSON.stringify(text) : plain;
}

/** One value on one line. */
export function scalarFor(value: string, input: FormInput, { isChinese }: WritingStyle): string {
  if (input === 'number' && /^\d{1,15}$/.test(value) && String(Number(value)) === value) return value;
  if (input === 'flag' && !isChinese) return value === '是' ? 'true' : 'false';
  if (input === 'flag' && /^[是否]$/.test(value)) return value;
  if (/^(?:time|day|month)$/.test(input) && /^\d{4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?$/.test(value)) return value;
  return textScalar(value);
}

/** Several texts on one line; one unit stands alone. */
export function textsFor(values: readonly string[], input: FormInput): string {
  if (input === 'units' && values.length === 1) return textScalar(values[0]!);
  return `[${values.map(textScalar).join(', ')}]`;
}

/** A field with its key, each line with `indent` before it and a line end behind it. */
export function fieldLines(
  key: string,
  type: FieldType,
  value: FormValue,
  indent: string,
  style: WritingStyle,
): string {
  const word = style.isChinese ? metaOf(type).label : key;
  const group = objectIn(type);
  const element = objectListIn(type);
  if (element)
    return `${indent}${word}:${style.lineEnd}${(value as FormValues[])
      .map((item) => `${indent}  - ${itemText(element, item, `${indent}    `, style)}${style.lineEnd}`)
      .join('')}`;
  if (group) return `${indent}${word}:${style.lineEnd}${groupLines(group, value as FormValues, `${indent}  `, style)}`;
  const input = inputOf(key, type);
  const written = Array.isArray(value) ? textsFor(value as string[], input) : scalarFor(value as string, input, style);
  return `${indent}${word}: ${written}${style.lineEnd}`;
}

/** The fields of a group, in the order of its schema. */
export function groupLines(group: GroupType, values: FormValues, indent: string, style: WritingStyle): string {
  return Object.entries(group.shape)
    .map(([key, type]) => {
      const value = values[key];
      return value === undefined || isEmptyValue(value) ? '' : fieldLines(key, type as FieldType, value, indent, style);
    })
    .join('');
}

/** Longer groups of a list stand on lines of their own. */
const LONGEST_ITEM = 90;

/** A group of a list, behind its dash. `indent`: of its further lines. */
export function itemText(group: GroupType, values: FormValues, indent: string, style: WritingStyle): string {
  const flow = flowGroup(group, values, style);
  if (flow.length <= LONGEST_ITEM) return flow;
  return groupLines(group, values, indent, style).slice(indent.length).trimEnd();
}

/** A group on one line. */
export function flowGroup(group: GroupType, values: FormValues, style: WritingStyle): string {
  const parts = Object.entries(group.shape).flatMap(([key, type]) => {
    const value = values[key];
    if (value === undefined || isEmptyValue(value)) return [];
    const input = inputOf(key, type as FieldType);
    const written = Array.isArray(value)
      ? textsFor(value as string[], input)
      : scalarFor(String(value as string), input, style);
    // Colons end keys where groups stand on one line.
    const safe = /^\d.*:/.test(written) ? JSON.stringify(written) : written;
    return `${style.isChinese ? metaOf(type as FieldType).label : key}: ${safe}`;
  });
  return `{ ${parts.join(', ')} }`;
}
