import type { Row, Sheet } from './table.ts';

/** Title rows that departments put above the header. */
const LOOKED_AT = 15;

/** The header row: the one with most headers among the first rows, at least two. `meaning`: of one, if it is known. */
export function headerRowOf({ rows }: Sheet, meaning: (header: string) => string | undefined): Row | undefined {
  let best: Row | undefined;
  let most = 1;
  for (const row of rows.slice(0, LOOKED_AT)) {
    const known = new Set(row.cells.flatMap((cell) => (cell ? (meaning(cell.text) ?? []) : []))).size;
    if (known > most) [best, most] = [row, known];
  }
  return best;
}

/** How rows begin that explain or sign a table. */
const REMARK =
  /^[(（]?(?:备?注|附注|(?:填表)?说明|制表|填表|填报|审核|复核|负责|联系|单位负责|监票|计票|唱票|盖章|日期)人?\s*(?:[:：（(\d]|$)/;

/** True for a text that explains or signs a table. */
export function isRemark(text: string): boolean {
  return REMARK.test(text);
}

const TOTAL = /^(?:合|总|共|小)\s*计/;

/** True for a text that begins a row that sums up others. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.replace(/\s+/g, ''));
}
