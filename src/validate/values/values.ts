import type { z } from 'zod';
import { finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import type { YamlReading } from '../../ingest/yaml/yaml-tree.ts';
import { guessBeijingTime } from '../../kernel/dates/written-time.ts';
import { nearest } from '../../kernel/nearest.ts';
import { shorten } from '../../kernel/text-width.ts';
import { isWebAddress, meantOrigin, withoutAccount } from '../../kernel/web-address.ts';
import { base, type FieldMeta, type ValueProblem } from '../../schema/field.ts';
import { innerOf, isWhole, typeAt } from '../../schema/shape.ts';
import { MissingKeys } from './missing-keys.ts';
import { metaAt, type Path, placeAt, wordOf } from './value-places.ts';
import { countIn, numberIn, oneText } from './written-values.ts';

type ZodIssue = z.core.$ZodIssue;

/** The checked value, or everything that is wrong with it, each at the place of its value. */
export type CheckedValue = { ok: true; value: unknown } | { ok: false; findings: Finding[] };

/** More findings than these explain nothing better; some of them turn out to follow from others. */
const MOST_EXPLAINED = 10 * MOST_FINDINGS;

/** Checks the values that were read from one file against its schema. */
export function checkValues(reading: YamlReading, schema: z.ZodType): CheckedValue {
  const result = schema.safeParse(reading.value);
  if (result.success) return { ok: true, value: result.data };
  const checker = new ValueChecker(reading, schema);
  const missing = new MissingKeys(reading, schema);
  const findings = result.error.issues.slice(0, MOST_EXPLAINED).flatMap((issue) => {
    // Unknown keys were reported when the YAML was read, with their own places.
    if (issue.code === 'unrecognized_keys') return [];
    if (checker.valueAt(issue.path) !== undefined) return checker.explain(issue);
    missing.add(issue.path);
    return [];
  });
  return { ok: false, findings: [...missing.findings(), ...findings].filter((found) => !reading.isExplained(found)) };
}

class ValueChecker {
  private readonly reading: YamlReading;
  private readonly schema: z.ZodType;

  constructor(reading: YamlReading, schema: z.ZodType) {
    this.reading = reading;
    this.schema = schema;
  }

  explain(issue: ZodIssue): Finding[] {
    const input = this.valueAt(issue.path);
    const { label } = this.meta(issue.path);
    const value = shorten(String(input), 40);
    const at = placeAt(this.reading, issue.path);
    const path = issue.path.join('.');
    if (issue.code === 'custom') return [problemOf(issue.params as ValueProblem, label, value, at, path)];
    if (issue.code === 'too_big' && issue.origin === 'array') {
      const details = {
        label,
        range: `最多 ${issue.maximum} 条`,
        fix: `留下最要紧的 ${issue.maximum} 条，从这一条起删掉。`,
      };
      return [finding('D07', details, placeAt(this.reading, [...issue.path, Number(issue.maximum)]), path)];
    }
    if (issue.code === 'too_big')
      return [finding('D07', { label, range: `不能大于 ${issue.maximum}`, fix: '核对后改正。' }, at, path)];
    if (issue.code === 'too_small' && issue.origin === 'array')
      return [finding('D07', { label, range: `至少写 ${issue.minimum} 条`, fix: '补上，或者删掉这一项。' }, at, path)];
    if (issue.code === 'too_small')
      return [finding('D07', { label, range: `不能小于 ${issue.minimum}`, fix: '核对后改正。' }, at, path)];
    return [this.wrongType(issue, input, at)];
  }

  private wrongType(issue: ZodIssue, input: unknown, at: Span): Finding {
    const { path } = issue;
    const type = typeAt(this.schema, path)!;
    const expected = issue.code === 'invalid_type' ? issue.expected : 'string';
    const wanted = expected === 'number' && isWhole(type) ? 'int' : expected;
    const isItem = typeof path.at(-1) === 'number';
    const { label } = this.meta(path);
    const list = path.length > 1 ? `「${label}」` : '';
    const field = isItem ? `${list}第 ${Number(path.at(-1)) + 1} 条` : `「${label}」`;
    const written = this.reading.written[path.join('.')] ?? String(input);
    const scalar = typeof input === 'object' ? undefined : shorten(written, 40);
    const found = typeName(input) + (scalar === undefined ? '' : `「${scalar}」`);
    const write = (value: string) => `「${isItem ? '' : `${wordOf(this.reading, this.schema, path)}: `}${value}」`;
    const inner = innerOf(type, !this.reading.isChinese);
    const fixes: Record<string, () => string> = {
      string: () => (scalar === undefined ? oneText(input, write) : `加上半角引号：${write(`"${scalar}"`)}。`),
      int: () => `只写整数，不加引号和汉字：${write(countIn(input) ?? '…')}。`,
      number: () => `只写数字，不加引号和汉字：${write(numberIn(input) ?? '…')}。`,
      boolean: () => {
        const [yes, no] = this.reading.isChinese ? ['是', '否'] : ['true', 'false'];
        return `写成${write(yes!)}或者${write(no!)}。`;
      },
      array: () =>
        inner === undefined
          ? `写成${write(`["${scalar ?? '…'}"]`)}；或者每一条另起一行，以「- 」开头。`
          : `每一条另起一行，以「- 」开头，写成「${inner}${scalar ?? '…'}」。`,
      object: () => `另起一行，缩进两个空格，一行一项，写成「${inner}${scalar ?? '…'}」。`,
    };
    if (isItem) fixes['object'] = () => `写成「- ${inner}${scalar ?? '…'}」，其他各项另起一行，与它对齐。`;
    const fix = (fixes[wanted] ?? fixes['string']!)();
    return finding('D02', { field, expected: TYPE_NAMES[wanted] ?? '文字', found, fix }, at, path.join('.'));
  }

  private meta(path: Path): FieldMeta {
    return metaAt(this.schema, path);
  }

  valueAt(path: Path): unknown {
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
    case 'part-missing':
      return finding('D40', { value, name: shorten(problem.name, 40) }, at, path);
    case 'not-one-of': {
      const { options, advice } = problem;
      return finding('D06', { label, value, options, suggestion: nearest(value, options), advice }, at, path);
    }
  }
}

/** The address that is probably meant; none of a value that is shown shortened. */
function meantAddress(
  kind: Extract<ValueProblem, { problem: 'address-form' }>['kind'],
  value: string,
): string | undefined {
  if (value.endsWith('…')) return undefined;
  if (kind === 'domain') return meantOrigin(value);
  if (kind === 'base') return meantBase(value);
  if (kind !== 'web') return undefined;
  const whole = /^[\w-]+(?:\.[\w-]+)+/.test(value) ? `https://${value}` : withoutAccount(value.trim());
  return isWebAddress(whole) ? whole : undefined;
}

/** The folder of a whole address, or without its slashes. */
function meantBase(value: string): string | undefined {
  const path = value
    .normalize('NFKC')
    .trim()
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/\\/g, '/');
  const parts = path.split('/').filter(Boolean);
  const meant = `/${parts.join('/')}/`;
  return parts.length > 0 && base().safeParse(meant).success ? meant : undefined;
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
