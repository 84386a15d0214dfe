import type { ValueProblem } from '../../schema/field.ts';
import { isWhole, objectIn, objectListIn } from '../../schema/shape.ts';
import type { FieldType } from './form-kinds.ts';

/**
 * With what a value is asked for: `lines` are several texts, one a line; `items` several groups; `units` one unit or
 * several, `unit` one.
 */
export type FormInput =
  | 'line'
  | 'long'
  | 'number'
  | 'flag'
  | 'choice'
  | 'time'
  | 'day'
  | 'month'
  | 'web'
  | 'file'
  | 'lines'
  | 'unit'
  | 'units'
  | 'group'
  | 'items';

/** Texts of more than a line, and names of files, by the keys of their fields. */
const LONG: ReadonlySet<string> = new Set(['summary', 'transcript', 'text', 'intro', 'method', 'note']);
const FILES: ReadonlySet<string> = new Set(['src', 'file', 'poster', 'photo']);

/** How a field is asked for. Its type is asked what it takes, so that a schema needs to say nothing of forms. */
export function inputOf(key: string, type: FieldType): FormInput {
  if (objectListIn(type)) return 'items';
  if (objectIn(type)) return 'group';
  const takes = (value: unknown) => type.safeParse(value).success;
  if (isWhole(type) || (takes(7) && !takes('甲'))) return 'number';
  if (takes(true) && !takes('甲')) return 'flag';
  if (takes(['甲']) || takes(['2026-07-01'])) return key === 'unit' || key === 'units' ? 'units' : 'lines';
  const problem = problemOf(type);
  if (problem?.problem === 'not-one-of') return 'choice';
  if (problem?.problem === 'date-form') return dateInput(type);
  if (problem?.problem === 'address-form' && problem.kind === 'web') return 'web';
  if (key === 'unit') return 'unit';
  if (FILES.has(key)) return 'file';
  return LONG.has(key) ? 'long' : 'line';
}

/** What a field is one of; none for any other. */
export function optionsOf(type: FieldType): readonly string[] {
  const problem = problemOf(type);
  return problem?.problem === 'not-one-of' ? problem.options : [];
}

/** No value of anybody. */
const STRANGE = '\u0000';

function problemOf(type: FieldType): ValueProblem | undefined {
  const [issue] = type.safeParse(STRANGE).error?.issues ?? [];
  return issue?.code === 'custom' ? (issue.params as ValueProblem | undefined) : undefined;
}

function dateInput(type: FieldType): 'time' | 'day' | 'month' {
  const read = type.safeParse('2026-07-01 09:00').data;
  return read === '2026-07' ? 'month' : read === '2026-07-01' ? 'day' : 'time';
}
