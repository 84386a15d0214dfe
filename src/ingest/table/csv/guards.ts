import { cellText } from '../cell-text.ts';
import { isPictureFormula } from '../picture-formula.ts';
import { type CellMarks } from '../table.ts';

/**
 * What is meant by a cell of CSV that is guarded against a spreadsheet: `="001"` is 001, and so is `'001`, as our own
 * data files write what looks like a formula.
 */
export function unguarded(content: string): string {
  const text = cellText(content);
  const [, formula] = /^=\s*"([^]*)"$/.exec(text) ?? [];
  if (formula !== undefined && !/[^"]"[^"]/.test(formula.replaceAll('""', '')))
    return formula.replaceAll('""', '"').trim();
  // One that has its partner is a quotation mark.
  return text.startsWith("'") && !text.includes("'", 1) ? text.slice(1).trim() : text;
}

/** 16 digits and more, zeros from the 16th on: a spreadsheet keeps 15. */
const CUT = /^-?[1-9]\d{14}0+$/;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH_DAY = /^(\d{1,2})-([a-z]{3})$/i;
const ENGLISH_MONTH = /^([a-z]{3})-(\d{2})$/i;
const CHINESE_DAY = /^(\d{1,2})月(\d{1,2})日$/;

/** What a text says that a spreadsheet has put in place of something else. */
export function marksOf(text: string): CellMarks | undefined {
  if (isPictureFormula(text)) return { isPicture: true };
  if (CUT.test(text)) return { isCut: true };
  const meant = text.length > LONGEST_DATE ? undefined : typedAs(text);
  return meant === undefined ? undefined : { meant };
}

/** `1-2` has become `1月2日` or `2-Jan`, and `1-32` `Jan-32`. */
function typedAs(text: string): string | undefined {
  const [, month, day] = CHINESE_DAY.exec(text) ?? [];
  if (month !== undefined) return `${Number(month)}-${Number(day)}`;
  const [, dayOf, name = ''] = ENGLISH_DAY.exec(text) ?? [];
  const [, first = '', year] = ENGLISH_MONTH.exec(text) ?? [];
  const at = MONTHS.indexOf((name || first).toLowerCase()) + 1;
  return at === 0 ? undefined : `${at}-${dayOf ?? year}`;
}

const LONGEST_DATE = '12月31日'.length;
