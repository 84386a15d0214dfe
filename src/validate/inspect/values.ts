import type { z } from 'zod';
import { finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import type { YamlReading } from '../../ingest/yaml/yaml-tree.ts';
import { guessBeijingTime } from '../../kernel/dates/written-time.ts';
import { nearest } from '../../kernel/nearest.ts';
import { shorten } from '../../kernel/text-width.ts';
import { isWebAddress, meantOrigin, withoutAccount } from '../../kernel/web-address.ts';
import { type FieldMeta, metaOf, type ValueProblem } from '../../schema/field.ts';
import { innerOf, isOptional, objectIn, typeAt } from '../../schema/shape.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The checked value, or everything that is wrong with it, each at the place of its value. */
export type CheckedValue = { ok: true; value: unknown } | { ok: false; findings: Finding[] };

/** More findings than these explain nothing better; some of them turn out to follow from others. */
const MOST_EXPLAINED = 10 * MOST_FINDINGS;

/** Where what is missing altogether is reported: where the settings begin. */
const START: Span = { line: 1, column: 1 };

/** Checks the values that were read from one file against its schema. */
export function checkValues(reading: YamlReading, schema: z.ZodType): CheckedValue {
  const result = schema.safeParse(reading.value);
  if (result.success) return { ok: true, value: result.data };
  const checker = new ValueChecker(reading, schema);
  return {
    ok: false,
    findings: result.error.issues.slice(0, MOST_EXPLAINED).flatMap((issue) => checker.explain(issue)),
  };
}

class ValueChecker {
  private readonly reading: YamlReading;
  private readonly schema: z.ZodType;

  constructor(reading: YamlReading, schema: z.ZodType) {
    this.reading = reading;
    this.schema = schema;
  }

  explain(issue: ZodIssue): Finding[] {
    // Unknown keys were reported when the YAML was read, with their own places.
    if (issue.code === 'unrecognized_keys') return [];
    const input = this.valueAt(issue.path);
    if (input === undefined) return this.missing(issue.path);
    const { label } = this.meta(issue.path);
    const value = shorten(String(input), 40);
    const at = this.placeOf(issue.path);
    const path = issue.path.join('.');
    if (issue.code === 'custom') return [problemOf(issue.params as ValueProblem, label, value, at, path)];
    if (issue.code === 'too_big' && issue.origin === 'array') {
      const details = {
        label,
        range: `最多 ${issue.maximum} 条`,
        fix: `留下最要紧的 ${issue.maximum} 条，从这一条起删掉。`,
      };
      return [finding('D07', details, this.placeOf([...issue.path, Number(issue.maximum)]), path)];
    }
    if (issue.code === 'too_big')
      return [finding('D07', { label, range: `不能大于 ${issue.maximum}`, fix: '核对后改正。' }, at, path)];
    if (issue.code === 'too_small')
      return [finding('D07', { label, range: `不能小于 ${issue.minimum}`, fix: '核对后改正。' }, at, path)];
    return [this.wrongType(issue, input, at)];
  }

  /** A missing group is reported as its required fields, so that the message says what to type. */
  private missing(path: Path): Finding[] {
    const type = typeAt(this.schema, path)!;
    const group = objectIn(type);
    if (group)
      return Object.entries(group.shape).flatMap(([key, inner]) =>
        isOptional(inner as z.ZodType) ? [] : this.missing([...path, key]),
      );
    const { label, note, example = '…' } = metaOf(type);
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    const line = `「${this.word(path)}: ${example}」`;
    let fix = `补上一行${line}`;
    if (this.isWritten(path)) fix = `在冒号后面写上内容，如${line}`;
    else if (typeof parent.at(-1) === 'number') fix = `在这一条里补上${line}`;
    else if (parent.length > 0)
      fix = this.isWritten(parent)
        ? `在「${this.word(parent)}:」下面缩进两个空格，补上${line}`
        : `补上两行：「${this.word(parent)}:」，下一行缩进两个空格，${line}`;
    return [finding('D01', { label, key, inside: this.inside(parent), fix, note }, this.placeOf(path), path.join('.'))];
  }

  private wrongType(issue: ZodIssue, input: unknown, at: Span): Finding {
    const { path } = issue;
    const wanted = issue.code === 'invalid_type' ? issue.expected : 'string';
    const isItem = typeof path.at(-1) === 'number';
    const { label, example = '…' } = this.meta(path);
    const list = path.length > 1 ? `「${label}」` : '';
    const field = isItem ? `${list}第 ${Number(path.at(-1)) + 1} 条` : `「${label}」`;
    const scalar = typeof input === 'object' ? undefined : shorten(String(input), 40);
    const found = typeName(input) + (scalar === undefined ? '' : `「${scalar}」`);
    const write = (value: string) => `「${isItem ? '' : `${this.word(path)}: `}${value}」`;
    const inner = innerOf(typeAt(this.schema, path)!, !this.reading.isChinese);
    const fixes: Record<string, () => string> = {
      string: () =>
        scalar === undefined
          ? `写成一行文字：${write(isItem ? '…' : example)}。`
          : `加上半角引号：${write(`"${scalar}"`)}。`,
      number: () => `只写数字，不加引号和汉字：${write(/\d+/.exec(String(input))?.[0] ?? example)}。`,
      boolean: () =>
        this.reading.isChinese ? `写“是”或“否”：${write('是')}。` : `写 true 或 false：${write('true')}。`,
      array: () =>
        inner === undefined
          ? `写成${write('[甲, 乙]')}；或者每一条另起一行，以「- 」开头。`
          : `每一条另起一行，以「- 」开头，写成「${inner}${scalar ?? '…'}」。`,
      object: () => `另起一行，缩进两个空格，一行一项，写成「${inner}${scalar ?? '…'}」。`,
    };
    if (isItem) fixes['object'] = () => `写成「- ${inner}${scalar ?? '…'}」，其他各项另起一行，与它对齐。`;
    const fix = (fixes[wanted === 'int' ? 'number' : wanted] ?? fixes['string']!)();
    return finding('D02', { field, expected: TYPE_NAMES[wanted] ?? '文字', found, fix }, at, path.join('.'));
  }

  private isWritten(path: Path): boolean {
    const key = path.join('.');
    return key in this.reading.positions || `key:${key}` in this.reading.positions;
  }

  /** The key as this file's editor would write it. */
  private word(path: Path): string {
    const key = String(path.at(-1));
    const label = (metaOf(typeAt(this.schema, path)!) as FieldMeta | undefined)?.label;
    return this.reading.isChinese ? (label ?? key) : key;
  }

  /** 「来源」里, 「荣誉」第 2 条里, or '' at the root. */
  private inside(parent: Path): string {
    const last = parent.at(-1);
    if (last === undefined) return '';
    if (typeof last !== 'number') return `「${this.meta(parent).label}」里`;
    return `${parent.length > 1 ? `「${this.meta(parent).label}」` : ''}第 ${last + 1} 条里`;
  }

  /** The label and sentence of the field at the path; a list's element has its list's. */
  private meta(path: Path): FieldMeta {
    for (let length = path.length; length > 0; length--) {
      const type = typeAt(this.schema, path.slice(0, length));
      const meta = type && (metaOf(type) as FieldMeta | undefined);
      if (meta?.label !== undefined) return meta;
    }
    return { label: path.join('.'), note: '' };
  }

  /** The value's place; for what is missing the start of the nearest thing around it. */
  private placeOf(path: Path): Span {
    const { positions } = this.reading;
    for (let length = path.length; length > 0; length--) {
      const key = path.slice(0, length).join('.');
      const at = positions[key] ?? positions[`key:${key}`];
      if (at) return length === path.length ? at : { line: at.line, column: at.column };
    }
    return START;
  }

  private valueAt(path: Path): unknown {
    let value = this.reading.value;
    for (const part of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<PropertyKey, unknown>)[part];
    }
    return value;
  }
}

/** The finding of a value that is written in a wrong way. */
export function problemOf(problem: ValueProblem, label: string, value: string, at: Span, path: string): Finding {
  switch (problem.problem) {
    case 'date-form':
      return finding('D03', { label, value, suggestion: guessBeijingTime(value) }, at, path);
    case 'date-calendar':
      return finding('D04', { label, value }, at, path);
    case 'address-form': {
      const { kind } = problem;
      return finding('D08', { label, value, kind, suggestion: meantAddress(kind, value) }, at, path);
    }
    case 'rate-form':
      return finding('D20', { label, value }, at, path);
    case 'rate-for-count':
      return finding('D21', { label, value }, at, path);
    case 'not-one-of': {
      const { options, advice } = problem;
      return finding('D06', { label, value, options, suggestion: nearest(value, options), advice }, at, path);
    }
  }
}

/** The address that is probably meant; none of a value that is shown shortened. */
function meantAddress(kind: 'web' | 'domain' | 'email' | 'site-code', value: string): string | undefined {
  if (value.endsWith('…')) return undefined;
  if (kind === 'domain') return meantOrigin(value);
  if (kind !== 'web') return undefined;
  const whole = /^[\w-]+(?:\.[\w-]+)+/.test(value) ? `https://${value}` : withoutAccount(value.trim());
  return isWebAddress(whole) ? whole : undefined;
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
  return { string: '文字', number: '数字', bigint: '数字', boolean: '是非值' }[typeof value as string] ?? '别的东西';
}
