import { metaOf } from '../../schema/field.ts';
import { isOptional, objectIn, objectListIn } from '../../schema/shape.ts';
import { fieldId, fieldName } from './field-names.ts';
import { FORM_SCHEMAS, type FieldType, type FormKind, type GroupType } from './form-kinds.ts';
import type { FormProblem } from './form-problems.ts';
import { type FormInput, inputOf, optionsOf } from './input-of.ts';
import { isEmptyValue } from './same-value.ts';
import { type FormValue, type FormValues, settingsTree } from './settings-tree.ts';

/** A value that can be picked, and what is shown for it. */
export interface FormOption {
  value: string;
  label: string;
}

/** A field as a page prints it; plain data. */
export interface FormField {
  name: string;
  id: string;
  input: FormInput;
  label: string;
  note: string;
  example: string | undefined;
  isRequired: boolean;
  /** What stands in it; texts of a list are lines. '' for groups. */
  value: string;
  options: FormOption[];
  error: string | undefined;
  /** Of a group. */
  fields: FormField[];
  /** Of a list of groups, each with its fields. */
  items: FormField[][];
}

export interface FormView {
  kind: FormKind;
  /** Those that must be filled in, and those in which something stands. */
  fields: FormField[];
  /** Those that may be left out, with nothing in them. */
  more: FormField[];
  errors: FormProblem[];
}

/** What a form knows beside its settings. */
export interface FormFacts {
  units?: readonly { id: string; name: string }[];
  /** Names of the files beside the entry. */
  files?: readonly string[];
  /** Keys of fields that are asked for elsewhere. */
  omitted?: readonly string[];
  /** What was posted and not taken, in place of what the settings say. */
  values?: FormValues;
  errors?: readonly FormProblem[];
}

/** The form for settings (the text between the two `---`; '' for a new entry). Throws an `UnreadableSettings`. */
export function formViewOf(kind: FormKind, source: string, facts: FormFacts = {}): FormView {
  const schema: GroupType = FORM_SCHEMAS[kind];
  const values = { ...(settingsTree(source, schema).value as FormValues), ...facts.values };
  const maker = new FieldMaker(facts);
  const all = Object.entries(schema.shape)
    .filter(([key]) => !facts.omitted?.includes(key))
    .map(([key, type]) => ({
      field: maker.field([key], key, type as FieldType, values[key]),
      isMore: isOptional(type as FieldType) && isEmptyValue(values[key]),
    }));
  const wanted = (isMore: boolean) => all.filter((one) => one.isMore === isMore).map(({ field }) => field);
  return { kind, fields: wanted(false), more: wanted(true), errors: [...(facts.errors ?? [])] };
}

class FieldMaker {
  readonly #facts: FormFacts;
  readonly #units: FormOption[];

  constructor(facts: FormFacts) {
    this.#facts = facts;
    this.#units = (facts.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
  }

  field(path: readonly PropertyKey[], key: string, type: FieldType, value: FormValue | undefined): FormField {
    const { label, note, example } = metaOf(type);
    const id = fieldId(path);
    const group = objectIn(type);
    const element = objectListIn(type);
    const text = textOf(value);
    const asked = inputOf(key, type);
    return {
      name: fieldName(path),
      id,
      input: asked === 'line' && text.includes('\n') ? 'long' : asked,
      label,
      note: noteFor(asked, note),
      example: exampleFor(asked, example),
      isRequired: !isOptional(type),
      value: group || element ? '' : text,
      options: this.#optionsFor(asked, type, text),
      error: this.#facts.errors?.find((problem) => problem.id === id)?.message,
      fields: group ? this.#group(path, group, (value ?? {}) as FormValues) : [],
      items: element
        ? ((value === undefined || value === '' ? [] : value) as FormValues[]).map((item, index) =>
            this.#group([...path, index], element, item),
          )
        : [],
    };
  }

  #group(path: readonly PropertyKey[], group: GroupType, values: FormValues): FormField[] {
    return Object.entries(group.shape).map(([key, type]) =>
      this.field([...path, key], key, type as FieldType, values[key]),
    );
  }

  #optionsFor(input: FormInput, type: FieldType, text: string): FormOption[] {
    const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
    if (input === 'unit' || input === 'units') return this.#units;
    if (input === 'file') return plain(this.#facts.files ?? []);
    if (input === 'flag') return plain(['是', '否']);
    if (input !== 'choice') return [];
    const options = optionsOf(type);
    return plain(text === '' || options.includes(text) ? options : [...options, text]);
  }
}

function textOf(value: FormValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('\n');
  return typeof value === 'string' ? value : '';
}

/** Notes speak of files and their letters too; a form has its own ways for these. */
function noteFor(input: FormInput, note: string): string {
  if (input === 'unit' || input === 'units')
    return `从名单里选${input === 'units' ? '；几个单位联合的，一行一个，牵头的写在前面' : ''}。`;
  if (input === 'lines') return `${note.replace(/(?:，|；)?(?:一条一个「- 」|写成 \[.*?\])/g, '')}一行写一个。`;
  if (input === 'flag')
    return note.replace(/写 (?:true|是)[，,]?\s*(?:则|就)?/, '选“是”，').replace(/[：:]\s*是 或 否。?/, '。');
  return note.replace(/(?:，|；)?一条一个「- 」/g, '').replace(/「- 」/g, '');
}

function exampleFor(input: FormInput, example: string | undefined): string | undefined {
  if (example === undefined || input === 'flag' || input === 'unit' || input === 'units') return undefined;
  return input === 'lines' ? example.replace(/^\[|\]$|,.*$/g, '') : example;
}
