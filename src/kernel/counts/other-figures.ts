import { countInHan, inHan } from '../numbers/han-number.ts';
import { type CountedThing, isSameThing } from './counted-things.ts';
import { exactDigits, isSlip, isSwapped } from './slips-of-digits.ts';

/**
 * Figures of a text that another text, which tells of the same, has otherwise: neither number stands in the other one,
 * and what is counted is the same, or a slip of typing makes one number of the other. `words`: the other text.
 */
export function otherFigures<T extends CountedThing>(
  counted: readonly CountedThing[],
  others: readonly T[],
  words: string,
): { one: CountedThing; other: T }[] {
  const numbers = new Set(counted.map(({ number }) => number));
  const doubtful = others.filter(({ number }) => !numbers.has(number) && exactDigits(number) >= 2);
  const standing = new Set(others.map(({ number }) => number));
  return counted.flatMap((one) => {
    if (exactDigits(one.number) < 2 || standing.has(one.number) || doubtful.length === 0 || stands(one, words))
      return [];
    const other = doubtful.find((two) => isMeant(one, two));
    return other ? [{ one, other }] : [];
  });
}

/** A number that the other text does not have is doubtful by itself: little more is asked for. */
function isMeant(one: CountedThing, two: CountedThing): boolean {
  if (one.unit !== two.unit) return false;
  if (isSameThing(one, two) || isSwapped(one.number, two.number)) return true;
  const digits = Math.max(exactDigits(one.number), exactDigits(two.number));
  return digits >= 3 && !/[%％点]/.test(one.unit) && isSlip(one.number, two.number);
}

/** True if a number stands in a text, in digits or in words. */
function stands({ number }: CountedThing, text: string): boolean {
  if (!text.includes(number.slice(-3))) return standsInHan(number, text);
  const grouped = number.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',?');
  if (new RegExp(`(?<![\\d.])${grouped.replace('.', '\\.')}(?!\\d|\\.\\d)`).test(text)) return true;
  return standsInHan(number, text);
}

function standsInHan(number: string, text: string): boolean {
  const value = Number(number);
  if (!Number.isInteger(value) || value > MOST_IN_WORDS) return false;
  return text.includes(inHan(value)) || text.includes(countInHan(value));
}

const MOST_IN_WORDS = 999;
