import { areContrasted } from './contrasts.ts';
import { type CountedThing, countedThings, isRounded, isSameThing } from './counted-things.ts';
import { type Disagreement, numbersOfHead } from './head-counts.ts';
import { exactDigits, isSlip, isSwapped } from './slips-of-digits.ts';
import { isSameWhole, wholeAt, type Whole } from './whole-counts.ts';

/**
 * Numbers of one piece that count the same thing and differ as a slip of typing makes them: two digits swapped, one
 * wrong, one left out or typed twice; what a place has on the whole, told twice; and numbers of the title and the
 * summary that the piece does not have. `text`: its file, settings first; `all`: everything that it counts. Measured on 710,000 characters of public
 * reports and speeches: one false alarm.
 */
export function disagreeingCounts(text: string, all: readonly CountedThing[] = countedThings(text)): Disagreement[] {
  const found = numbersOfHead(text, all);
  if (all.length > MOST_NUMBERS) return found;
  const told = new Set(found.map(({ start }) => start));
  for (const [, same] of Map.groupBy(all, ({ unit }) => unit)) {
    const byNumber = Map.groupBy(same, ({ number }) => number);
    if (byNumber.size < 2) continue;
    const wholes = new Map(same.map((one) => [one, wholeAt(text, one)]));
    const wholeOf = (one: CountedThing) => wholes.get(one);
    const timesOf = ({ number }: CountedThing) => byNumber.get(number)!.length;
    for (const [index, one] of same.entries()) {
      const other = same
        .slice(Math.max(0, index - MOST_BEFORE), index)
        .find((before) => disagree(text, before, one, wholeOf) || isOddOneOut(text, before, one, timesOf));
      if (!other || told.has(other.start)) continue;
      found.push({ start: one.start, end: one.end, otherStart: other.start, otherEnd: other.end });
    }
  }
  return found;
}

/** No piece has more; a table has, and its numbers are of many things. */
const MOST_NUMBERS = 5000;
/** Each number is compared with so many of its unit in front of it. */
const MOST_BEFORE = 200;

function disagree(
  text: string,
  before: CountedThing,
  one: CountedThing,
  wholeOf: (one: CountedThing) => Whole | undefined,
): boolean {
  if (before.number === one.number || isRounded(before, one)) return false;
  const isDoubtful = isTypedWrong(before, one) && (isSameThing(before, one) || isLongSwap(before, one));
  if (isDoubtful && !areContrasted(text, before, one)) return true;
  return isSameWhole(before, one, wholeOf);
}

/** True if one number looks like the other with a slip of typing. */
function isTypedWrong(before: CountedThing, one: CountedThing): boolean {
  if (Math.abs(before.number.length - one.number.length) > 1) return false;
  const digits = Math.min(exactDigits(before.number), exactDigits(one.number));
  if (isSwapped(before.number, one.number)) return digits >= 2;
  return digits >= 3 && !isShare(one) && isSlip(before.number, one.number);
}

/** Of several digits two are not swapped by chance, whatever they count; but of 「个」 there is a number of everything. */
function isLongSwap(before: CountedThing, one: CountedThing): boolean {
  if (isShare(one) || !isSwapped(before.number, one.number)) return false;
  return exactDigits(one.number) >= (one.unit === '个' ? 4 : 3);
}

/** A number stands there again and again, and once another that only a wrong digit makes different. */
function isOddOneOut(
  text: string,
  before: CountedThing,
  one: CountedThing,
  timesOf: (one: CountedThing) => number,
): boolean {
  if (before.number.length !== one.number.length || one.unit === '个') return false;
  const times = [timesOf(before), timesOf(one)];
  if (Math.min(...times) !== 1 || Math.max(...times) < 2 || isShare(one)) return false;
  if (before.number === one.number || isRounded(before, one) || !isSlip(before.number, one.number)) return false;
  if (Math.min(exactDigits(before.number), exactDigits(one.number)) < 3) return false;
  return ![before, one].some(({ start, end }) => MEANT.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE)));
}

function isShare({ unit }: CountedThing): boolean {
  return /[%％点]/.test(unit);
}

/** Where a piece itself speaks of a wrong number. */
const MEANT = /正确|错|误|应为|应是|多报|少报|更正/u;
const BESIDE = 16;
