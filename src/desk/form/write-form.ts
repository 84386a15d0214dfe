import { readYaml } from '../../ingest/yaml/yaml-tree.ts';
import { applyEdits } from '../../ingest/body/typed/edits.ts';
import { type FormProblem, valueProblems } from './form-problems.ts';
import { FORM_SCHEMAS, type FieldType, type FormKind, type GroupType } from './form-kinds.ts';
import { isEmptyValue, isSameValue, tidyValue } from './same-value.ts';
import { groupEdits, wholeFieldEdit } from './setting-edits.ts';
import {
  type FormValue,
  type FormValues,
  type SettingsTree,
  settingsTree,
  UnreadableSettings,
} from './settings-tree.ts';
import { groupLines, type WritingStyle } from './written-value.ts';

/** Settings that were written; with `errors`, what is wrong in them, for each field in the order of the form. */
export interface WrittenForm {
  text: string;
  errors: FormProblem[];
}

/** Values that would be read as something else, however they are written: no page offers them. */
export class UnwritableValues extends Error {}

/**
 * Writes values of a form into settings (the text between the two `---`): only the fields that are among them and say
 * something else than before are changed, everything else keeps its letters. Throws an `UnreadableSettings`
 * or an `UnwritableValues`.
 */
export function writeForm(
  kind: FormKind,
  source: string,
  values: FormValues,
  units?: ReadonlySet<string>,
): WrittenForm {
  const schema: GroupType = FORM_SCHEMAS[kind];
  const known = Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(schema.shape, key)));
  const text = written(source, schema, known);
  const reading = readYaml(text, 0, schema, '设置');
  return { text, errors: valueProblems(schema, reading.value ?? {}, units) };
}

function written(source: string, schema: GroupType, values: FormValues): string {
  const tree = settingsTree(source, schema);
  const before = tree.value as FormValues;
  const changed = Object.entries(values)
    .map(([key, value]) => [key, merged(before[key], value)] as const)
    .filter(([key, value]) => !isSameValue(before[key], value));
  if (changed.length === 0) return source;
  const tidy = Object.fromEntries(changed.map(([key, value]) => [key, isEmptyValue(value) ? '' : tidyValue(value)]));
  const style: WritingStyle = { isChinese: tree.isChinese, lineEnd: source.includes('\r\n') ? '\r\n' : '\n' };
  const says = (text: string) => isSaid(text, schema, tree, tidy);
  if (!tree.isFlow) {
    const edited = applyEdits(source, groupEdits(tree, schema, tidy, source, style)).text;
    if (says(edited)) return edited;
    const wholly = applyEdits(source, wholeEdits(tree, schema, tidy, source, style)).text;
    if (says(wholly)) return wholly;
  }
  const anew = groupLines(schema, { ...before, ...tidy }, '', style);
  if (says(anew)) return anew;
  throw new UnwritableValues();
}

/** A group with what it had and was not asked for. */
function merged(before: FormValue | undefined, value: FormValue): FormValue {
  const isGroup = (one: FormValue | undefined) => typeof one === 'object' && !Array.isArray(one);
  return isGroup(before) && isGroup(value) ? { ...(before as FormValues), ...(value as FormValues) } : value;
}

function wholeEdits(tree: SettingsTree, schema: GroupType, values: FormValues, text: string, style: WritingStyle) {
  const kept: FormValues = {};
  const edits = Object.entries(values).flatMap(([key, value]) => {
    const pair = tree.pairs.get(key);
    if (pair && !isEmptyValue(value))
      return [wholeFieldEdit(pair, key, schema.shape[key] as FieldType, value, text, style)];
    kept[key] = value;
    return [];
  });
  return [...edits, ...groupEdits(tree, schema, kept, text, style)].sort((a, b) => a.start - b.start);
}

/** True if a text says these values, and of any other field what was said before. */
function isSaid(text: string, schema: GroupType, before: SettingsTree, values: FormValues): boolean {
  try {
    const now = settingsTree(text, schema).value as FormValues;
    const wanted: FormValues = { ...(before.value as FormValues), ...values };
    return Object.keys(schema.shape).every((key) => isSameValue(now[key], wanted[key]));
  } catch (error) {
    if (error instanceof UnreadableSettings) return false;
    throw error;
  }
}
