import { guessBeijingTime } from '../../kernel/dates/written-time.ts';
import { UNFILLED } from '../../kernel/fill-in.ts';
import { nearest } from '../../kernel/nearest.ts';
import { metaOf, type ValueProblem } from '../../schema/field.ts';
import { isWhole, typeAt } from '../../schema/shape.ts';
import { writtenUnitIds } from '../../schema/unit-ids.ts';
import type { FieldType, GroupType } from './form-kinds.ts';
import { fieldId } from './field-names.ts';

/** What is wrong with the value of a field: at which one, and what to do about it. */
export interface FormProblem {
  /** Of the field's element in the form. */
  id: string;
  message: string;
}

type Issue = NonNullable<ReturnType<FieldType['safeParse']>['error']>['issues'][number];
type Path = readonly PropertyKey[];

/** What is wrong in the values of settings, in the order of the form. `units`: the ids that there are. */
export function valueProblems(schema: GroupType, value: unknown, units?: ReadonlySet<string>): FormProblem[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const found = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => ({ path: issue.path as Path, message: messageOf(issue, schema, value) }));
  const open = unfilled(value, []).map((path) => ({ path, message: `请填写“${labelAt(schema, path)}”。` }));
  const order = Object.keys(schema.shape);
  const rank = ({ path }: { path: Path }) => order.indexOf(String(path[0]));
  const first = new Map<string, string>();
  for (const { path, message } of [...found, ...open, ...unknownUnits(value, units)].sort(
    (a, b) => rank(a) - rank(b),
  )) {
    const id = fieldId(fieldPath(schema, path));
    if (!first.has(id)) first.set(id, message);
  }
  return [...first].map(([id, message]) => ({ id, message }));
}

/** The field in the form for a place in the values: texts of a list have one field, a group its first. */
function fieldPath(schema: GroupType, path: Path): Path {
  const [last] = path.slice(-1);
  return typeof last === 'number' && path.length > 1 && !isGroupItem(schema, path) ? path.slice(0, -1) : path;
}

function isGroupItem(schema: GroupType, path: Path): boolean {
  const type = typeAt(schema, path);
  return type !== undefined && 'shape' in type;
}

function unfilled(value: unknown, path: Path): Path[] {
  if (typeof value === 'string') return UNFILLED.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unfilled(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function unknownUnits(value: unknown, units: ReadonlySet<string> | undefined): { path: Path; message: string }[] {
  const ids = writtenUnitIds((value as Record<string, unknown> | undefined)?.['unit']);
  const strange = units && ids.find((id) => !units.has(id));
  return strange === undefined ? [] : [{ path: ['unit'], message: `没有“${strange}”这个单位。请从名单里选一个。` }];
}

function labelAt(schema: GroupType, path: Path): string {
  const type = typeAt(schema, path);
  const label = type && (metaOf(type) as { label?: string } | undefined)?.label;
  return label ?? (path.length > 1 ? labelAt(schema, path.slice(0, -1)) : String(path[0] ?? '这一项'));
}

function messageOf(issue: Issue, schema: GroupType, value: unknown): string {
  const label = labelAt(schema, issue.path);
  const written = valueAt(value, issue.path);
  if (written === undefined) return `请填写“${label}”。`;
  if (issue.code === 'custom') return problemMessage(issue.params as ValueProblem, label, String(written as string));
  if (issue.code === 'too_big') {
    if (issue.origin === 'array') return `“${label}”最多 ${issue.maximum} 条。请留下最要紧的 ${issue.maximum} 条。`;
    return `“${label}”不能大于 ${issue.maximum}。`;
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `“${label}”至少写 ${issue.minimum} 条。`;
    return issue.origin === 'string' ? `请填写“${label}”。` : `“${label}”不能小于 ${issue.minimum}。`;
  }
  const type = typeAt(schema, issue.path);
  if (type && isWhole(type)) return `“${label}”只写整数，如 2026，不写汉字和单位。`;
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return `“${label}”请选“是”或者“否”。`;
  return `“${label}”写得不对，请照下面的例子写。`;
}

function problemMessage(problem: ValueProblem, label: string, written: string): string {
  switch (problem.problem) {
    case 'date-form': {
      const meant = guessBeijingTime(written);
      return `“${label}”要写成 2026-07-01 或 2026年7月1日${meant === undefined ? '' : `。您是不是要写 ${meant}？`}`.replace(
        /(?<![。？])$/,
        '。',
      );
    }
    case 'date-calendar':
      return `日历上没有“${written}”这一天。请核对“${label}”。`;
    case 'not-one-of': {
      const meant = nearest(written, problem.options);
      return `“${label}”没有“${written}”这一种。请从中选一个：${problem.options.join('、')}。${meant === undefined ? '' : `您是不是要选“${meant}”？`}`;
    }
    case 'address-form':
      return problem.kind === 'email' ? `“${label}”不是邮箱地址。` : `“${label}”要写完整的网址，以 https:// 开头。`;
    case 'part-missing':
      return `“${label}”还要写第几篇。`;
    default:
      return `“${label}”写得不对，请照下面的例子写。`;
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
}
