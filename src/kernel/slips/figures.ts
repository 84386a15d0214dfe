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

interface Counted {
  digits: string;
  start: number;
  end: number;
  /** What is counted, as far as it stands beside the number. */
  unit: string;
  thing: string;
}

const COUNTED =
  /(?<![\d.．/~～〔\[＋+-])(?<!\d[,，:：])(\d{3,7})\s?(块|户|人次|人|名|件|亩|盏|米|公里|株|棵|头|只|条|项|份|册|套|台|辆|场|家|间|吨|公斤|斤|元|万元|平方米|立方米|本|张|面|封|袋|箱|口|座|处|个)(?![\d])(\p{Script=Han}{0,2})/gu;

/** Pairs of figures of the same thing of which one is a slip of the other: two digits swapped. */
export function twoFigures(text: string): TypedSlip[] {
  const counted = Array.from(text.matchAll(COUNTED), ({ 0: found, index, 1: digits, 2: unit, 3: thing }): Counted => ({
    digits: digits!,
    unit: unit!,
    thing: thing ?? '',
    start: index,
    end: index + found.length - (thing?.length ?? 0),
  }));
  const slips: TypedSlip[] = [];
  if (counted.length < 2) return slips;
  for (const [, same] of Map.groupBy(counted, ({ unit, digits }) => `${unit}${[...digits].sort().join('')}`)) {
    const [first, ...others] = same;
    for (const one of others)
      if (one.digits !== first!.digits && isSwapped(one.digits, first!.digits) && isTold(one, first!))
        slips.push({ kind: 'figures', start: one.start, end: one.end, other: text.slice(first!.start, first!.end) });
  }
  return slips;
}

function isSwapped(one: string, other: string): boolean {
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  return differing.length === 2 && differing[1] === differing[0]! + 1;
}

/** Of round figures many are made of the same digits; of three digits chance makes such pairs. */
function isTold(one: Counted, other: Counted): boolean {
  if (one.digits.endsWith('0') && other.digits.endsWith('0')) return false;
  return one.digits.length > 3 || (one.thing !== '' && one.thing === other.thing);
}
