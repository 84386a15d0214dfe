import type { Code } from '../codes.ts';
import type { Issue } from '../issue.ts';

/** The page that explains every code, from the program's folder. */
export const CODES_PAGE = 'docs/reference/errors.md';

/** Where that page explains a code. Its headings are the codes alone, so that anchors stay when titles change. */
export function anchorOf(code: Code): string {
  return `#${code.toLowerCase()}`;
}

/**
 * The last line of a report: where its codes are explained; '' if there are none. `page`: how its reader finds the
 * page.
 */
export function whereExplained(issues: readonly Issue[], page: string): string {
  const [first] = issues;
  return first ? `编号的说明见 ${page}，例如 ${anchorOf(first.code)}。\n` : '';
}
