import type { z } from 'zod';
import { finding, type Finding, type Span } from '../diagnostics/issue.ts';
import type { Positions } from '../ingest/yaml-tree.ts';
import { nearest } from '../kernel/nearest.ts';
import { metaOf, type FieldMeta, type ValueProblem } from '../schema/field.ts';
import { isOptional, objectIn, typeAt } from '../schema/shape.ts';

type ZodIssue = z.core.$ZodIssue;

/** The checked value, or everything that is wrong with it, each at the place of its value. */
export type CheckedValue<T> = { ok: true; value: T } | { ok: false; findings: Finding[] };

/** Checks the values of one file against its schema. `start`: where the settings begin, for what is missing altogether. */
export function checkValues<T>(value: unknown, schema: z.ZodType<T>, positions: Positions, start: Span): CheckedValue<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const findings: Finding[] = [];
  for (const issue of result.error.issues) findings.push(...explain(issue, value, schema, positions, start));
  return { ok: false, findings };
}

function explain(issue: ZodIssue, root: unknown, schema: z.ZodType, positions: Positions, start: Span): Finding[] {
  // Unknown keys were reported when the YAML was read, with their own places.
  if (issue.code === 'unrecognized_keys') return [];
  const input = valueAt(root, issue.path);
  const path = issue.path.join('.');
  const type = typeAt(schema, issue.path);
  const at = placeOf(issue.path, positions, start);
  if (input === undefined || input === null || (typeof input === 'string' && input.trim() === '')) return missing(type, path, at);
  const meta = labelled(schema, issue.path);
  if (issue.code === 'custom') return [problemOf(issue.params as ValueProblem, meta, String(input), at, path)];
  if (issue.code === 'too_big' || issue.code === 'too_small') return [finding('D07', { label: meta.label, range: rangeOf(issue) }, at, path)];
  if (issue.code === 'invalid_format') return [finding('D08', { label: meta.label, value: String(input) }, at, path)];
  return [wrongType(issue, input, meta, at, path)];
}

/** A missing group is reported as its required fields, so that the message says what to type. */
function missing(type: z.ZodType | undefined, path: string, at: Span): Finding[] {
  const group = type && objectIn(type);
  if (group) {
    return Object.entries(group.shape).flatMap(([key, inner]) => (isOptional(inner as z.ZodType) ? [] : missing(inner as z.ZodType, `${path}.${key}`, at)));
  }
  const meta: FieldMeta = (type && metaOf(type)) ?? { label: path, note: '' };
  const key = path.split('.').at(-1)!;
  const parent = path.includes('.') ? `${path.split('.').slice(0, -1).join('.')} 里的 ` : '';
  return [finding('D01', { label: meta.label, key: `${parent}${key}`, note: meta.note, example: meta.example }, at, path)];
}

function problemOf(problem: ValueProblem, meta: FieldMeta, value: string, at: Span, path: string): Finding {
  const { label } = meta;
  if (problem.problem === 'date-form') return finding('D03', { label, value }, at, path);
  if (problem.problem === 'date-calendar') return finding('D04', { label, value }, at, path);
  if (problem.problem === 'address-form') return finding('D08', { label, value }, at, path);
  const { options } = problem;
  return finding('D06', { label, value, options, suggestion: nearest(value, options) }, at, path);
}

function wrongType(issue: ZodIssue, input: unknown, meta: FieldMeta, at: Span, path: string): Finding {
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'string';
  const expected = TYPE_NAMES[wanted] ?? '文字';
  const example = meta.example ?? '…';
  const key = path.split('.').at(-1)!;
  const scalar = typeof input !== 'object';
  const fixes: Record<string, string> = {
    string: scalar ? `给它加上半角引号：${key}: "${String(input)}"` : `写成一行文字：${key}: ${example}`,
    number: `只写数字，不加引号和汉字：${key}: ${example}`,
    int: `只写数字，不加引号和汉字：${key}: ${example}`,
    boolean: `写 true 或 false（是 或 否）：${key}: true`,
    array: `每一条另起一行，以「- 」开头；或写成 ${key}: [甲, 乙]`,
    object: `另起几行，各缩进两个空格，一行一项，如「${key}:」下面写「  name: …」`,
  };
  return finding('D02', { label: meta.label, expected, found: typeName(input), fix: fixes[wanted] ?? fixes['string']! }, at, path);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组「键: 值」',
};

function typeName(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object') return '一组「键: 值」';
  return { string: '文字', number: '数字', boolean: '“是”或“否”', bigint: '数字' }[typeof value as string] ?? '别的东西';
}

function rangeOf(issue: ZodIssue): string {
  if (issue.code === 'too_big') return issue.origin === 'array' ? `最多 ${issue.maximum} 条` : `不能大于 ${issue.maximum}`;
  if (issue.code === 'too_small') return issue.origin === 'array' ? `至少 ${issue.minimum} 条` : `不能小于 ${issue.minimum}`;
  return '超出范围';
}

/** The meta of the field at the path; a list's element has its list's. */
function labelled(schema: z.ZodType, path: readonly PropertyKey[]): FieldMeta {
  for (let length = path.length; length > 0; length--) {
    const type = typeAt(schema, path.slice(0, length));
    const meta = type && (metaOf(type) as FieldMeta | undefined);
    if (meta?.label !== undefined) return meta;
  }
  return { label: path.join('.'), note: '' };
}

/** The value's place; for what is missing the place of the nearest thing around it. */
function placeOf(path: readonly PropertyKey[], positions: Positions, start: Span): Span {
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).join('.');
    const at = positions[key] ?? positions[`key:${key}`];
    if (at) return length === path.length ? at : { line: at.line, column: at.column };
  }
  return start;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
