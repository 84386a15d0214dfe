/** How many entries one part of the index holds. This module goes to the browser: it imports nothing. */
export const PART_SIZE = 1500;

/** The folder of a part below the index; the first part is the index's own. */
export function partFolder(part: number): string {
  return part === 0 ? '' : `part-${part}/`;
}
