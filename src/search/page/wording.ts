import { fillIn } from '../../kernel/fill-in.ts';
import type { SEARCH_SCRIPT_TEXTS } from '../../wording/search.ts';

/** The texts that the page hands over as attributes, filled in. */
export type Wording = (
  name: keyof typeof SEARCH_SCRIPT_TEXTS,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function wordingOf(element: HTMLElement): Wording {
  return (name, values = {}) => fillIn(element.dataset[name] ?? '', values);
}
