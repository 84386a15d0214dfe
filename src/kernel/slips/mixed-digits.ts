import { codeUnits } from '../letters/code-units.ts';
import type { TypedSlip } from './slip-kinds.ts';

/** One number in two ways of writing: `２０26`, `二0二六年`, `二〇26年`. */
const MIXED =
  /[０-９]+\d[\d０-９]*|\d+[０-９][\d０-９]*|(?<![\d一二三四五六七八九])[一二](?=[\d〇零一二三四五六七八九]{0,2}\d)[\d〇零一二三四五六七八九]{3}年|[12](?=\d{0,2}[〇零一二三四五六七八九])[\d〇零一二三四五六七八九]{3}年/g;

/** Numbers of which digits are written in two styles. */
export function mixedDigits(text: string): TypedSlip[] {
  const slips: TypedSlip[] = [];
  const add = (start: number, { length }: string) => slips.push({ kind: 'digits', start, end: start + length });
  if (hasWideDigits(text)) for (const { 0: found, index } of text.matchAll(MIXED)) add(index, found);
  // Otherwise only years are left. Tried at each digit of a text it takes ten times as long.
  else
    for (let at = text.indexOf('年', YEAR); at >= 0; at = text.indexOf('年', at + 1)) {
      MIXED_HERE.lastIndex = at - YEAR;
      const [found] = MIXED_HERE.exec(text) ?? [];
      if (found !== undefined) add(at - YEAR, found);
    }
  return slips;
}

const MIXED_HERE = new RegExp(MIXED.source, 'y');
const hasWideDigits = codeUnits('０-９');
/** Digits of a year. */
const YEAR = 4;
