import { objectIn, objectListIn } from '../../schema/shape.ts';
import { fieldId, fieldName } from './field-names.ts';
import { FORM_SCHEMAS, type FieldType, type GroupType } from './form-kinds.ts';
import type { FormProblem } from './form-problems.ts';
import type { FormOption, FormView } from './form-view.ts';
import { inputOf } from './input-of.ts';
import type { FormValue, FormValues } from './settings-tree.ts';

/** The fields of a posted form, as Fastify gives them. */
export type PostedBody = Readonly<Record<string, unknown>>;

/** The names of the buttons that lengthen and shorten lists without a script; their values are names of fields. */
export const ADD_BUTTON = 'add-item';
export const REMOVE_BUTTON = 'remove-item';

/** A list of groups has no more of them. */
const MOST_ITEMS = 200;

/** Letters of a field: the longest summary has some hundred. */
const MOST_LETTERS = 5_000;

/**
 * The values of a posted form: of every field that stood in it, and of no other. A button for one more, or for one less,
 * has done its work already.
 */
export function formValues(body: PostedBody, view: FormView): FormValues {
  const options = [...view.fields, ...view.more].find(({ name }) => name === 'unit')?.options ?? [];
  const shown = new Set([...view.fields, ...view.more].map(({ name }) => name));
  const values = new PostedForm(body, options).group([], FORM_SCHEMAS[view.kind]);
  return Object.fromEntries(Object.entries(values).filter(([key]) => shown.has(key)));
}

/** Fields in which more was written than any of them holds. */
export function overlongFields(body: PostedBody): FormProblem[] {
  return Object.entries(body).flatMap(([name, posted]) => {
    const letters = [posted].flat().join('').length;
    const message = `这一项写了 ${letters} 个字，最多 ${MOST_LETTERS} 个；长的放到正文里。`;
    return letters > MOST_LETTERS ? [{ id: fieldId(name.split('.')), message }] : [];
  });
}

/** True if the form was sent to have a list lengthened or shortened, not to be saved. */
export function changesList(body: PostedBody): boolean {
  return typeof body[ADD_BUTTON] === 'string' || typeof body[REMOVE_BUTTON] === 'string';
}

class PostedForm {
  readonly #body: PostedBody;
  readonly #names: ReadonlySet<string>;
  readonly #units: ReadonlyMap<string, string>;

  constructor(body: PostedBody, units: readonly FormOption[]) {
    this.#body = body;
    const names = new Set<string>();
    // A field stands in the form if it, or one in it, was posted.
    for (const name of Object.keys(body).slice(0, 5_000)) {
      const parts = name.split('.');
      for (let length = 1; length <= Math.min(parts.length, 8); length++) names.add(parts.slice(0, length).join('.'));
    }
    for (const button of [ADD_BUTTON, REMOVE_BUTTON]) {
      const list = body[button];
      if (typeof list === 'string') names.add(list.split('.')[0]!);
    }
    this.#names = names;
    this.#units = new Map(units.map(({ value, label }) => [label, value]));
  }

  group(path: readonly PropertyKey[], schema: GroupType): FormValues {
    return Object.fromEntries(
      Object.entries(schema.shape).flatMap(([key, type]): [string, FormValue][] => {
        const inner = [...path, key];
        return this.#names.has(fieldName(inner)) ? [[key, this.#value(inner, key, type as FieldType)]] : [];
      }),
    );
  }

  #value(path: readonly PropertyKey[], key: string, type: FieldType): FormValue {
    const group = objectIn(type);
    if (group) return this.group(path, group);
    const element = objectListIn(type);
    if (element) return this.#items(path, element);
    const text = this.#text(fieldName(path));
    const input = inputOf(key, type);
    if (input === 'unit') return this.#unit(text);
    if (input === 'units') return linesOf(text).map((line) => this.#unit(line));
    if (input === 'lines') return linesOf(text);
    return input === 'long' || text.split('\n').length > 2 ? text : text.replace(/\s*\n\s*/g, ' ');
  }

  #items(path: readonly PropertyKey[], element: GroupType): FormValues[] {
    const name = fieldName(path);
    const removed = this.#body[REMOVE_BUTTON];
    const items: FormValues[] = [];
    for (let index = 0; index < MOST_ITEMS && this.#names.has(`${name}.${index}`); index++)
      if (removed !== `${name}.${index}`) items.push(this.group([...path, index], element));
    if (this.#body[ADD_BUTTON] === name) items.push({});
    return items;
  }

  #unit(written: string): string {
    return this.#units.get(written) ?? written;
  }

  /** Several values of one name are lines. */
  #text(name: string): string {
    const posted = this.#body[name];
    const lines = (Array.isArray(posted) ? posted : [posted]).filter((value) => typeof value === 'string');
    return lines.join('\n').trim();
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
