import type { SEARCH_TEXTS } from '../../wording/strings.ts';

/** Puts values into the `{places}` of a text. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The texts that the page brings as attributes, filled in. */
export type Wording = (name: keyof typeof SEARCH_TEXTS, values?: Readonly<Record<string, string | number>>) => string;

export function wordingOf(element: HTMLElement): Wording {
  return (name, values = {}) => fillIn(element.dataset[name] ?? '', values);
}
