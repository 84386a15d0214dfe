import type { FormValue, FormValues } from './settings-tree.ts';

/** True for a value that says nothing: no letters, or nothing but such values. */
export function isEmptyValue(value: FormValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return (Array.isArray(value) ? value : Object.values(value)).every((inner: FormValue) => isEmptyValue(inner));
}

/** A value without blanks at the ends of its texts; in groups what says nothing stays, as what is to go. */
export function tidyValue(value: FormValue): FormValue {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (Array.isArray(value))
    return value.filter((one) => !isEmptyValue(one)).map((one) => tidyValue(one)) as FormValues[];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyValue(inner)]));
}

/** True for two values that say the same. */
export function isSameValue(one: FormValue | undefined, other: FormValue | undefined): boolean {
  if (isEmptyValue(one) || isEmptyValue(other)) return isEmptyValue(one) && isEmptyValue(other);
  return keyOf(tidyValue(one!)) === keyOf(tidyValue(other!));
}

function keyOf(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  return `{${Object.keys(value)
    .filter((key) => !isEmptyValue(value[key]))
    .sort()
    .map((key) => `${key}:${keyOf(value[key]!)}`)
    .join()}}`;
}
