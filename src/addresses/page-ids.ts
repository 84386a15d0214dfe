/** The ids of fixed parts of pages. */
const PARTS: ReadonlySet<string> = new Set([
  'top',
  'main',
  'columns',
  'find',
  'elder-choices',
  'items',
  'points',
  'pairs',
  'listed',
  'posts',
  'cards',
  'pledges',
  'told-pledges',
  'jiucuo',
  'qr',
  'sheets',
  'footnote-label',
]);

/**
 * How the ids of those parts begin that there are many of: terms, pledges, comments, sheets of units, letters, sizes of
 * paper, footnotes.
 */
const PREFIXES = /^(?:term|p|comment|unit|letter|size|user-content)-/;

/** True for an id of many of a kind. A number behind it leaves it one. */
export function isOneOfMany(id: string): boolean {
  return PREFIXES.test(id);
}

/**
 * True for an id that a part of some page has or may have: nothing that is named after an editor's words may take it.
 */
export function isPartId(id: string): boolean {
  return PARTS.has(id) || isOneOfMany(id);
}
