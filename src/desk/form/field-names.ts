/** The name of a field in a form, by its keys and its places in lists: `honours.0.name`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** The id of the field's element. */
export function fieldId(path: readonly PropertyKey[]): string {
  return `field-${path.map(String).join('-')}`;
}
