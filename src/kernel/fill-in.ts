/** Puts values into the `{places}` of a template; a place without a value stays. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What templates and hints leave open. */
export const UNFILLED = /^\s*(?:…+|\.{3,}|【…】)\s*$/;
