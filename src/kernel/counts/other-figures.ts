import { type CountedThing, isRounded, isSameThing, numbersIn } from './counted-things.ts';
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
  if (doubtful.length === 0) return [];
  // Most figures are like no other: the other text need not be gone through for them.
  let standing: Set<string> | undefined;
  return counted.flatMap((one) => {
    if (exactDigits(one.number) < 2) return [];
    const other = doubtful.find((two) => isMeant(one, two));
    if (!other) return [];
    standing ??= numbersIn(words);
    return standing.has(one.number) || standing.has(one.digits) ? [] : [{ one, other }];
  });
}

/** A number that the other text does not have is doubtful by itself: little more is asked for. */
function isMeant(one: CountedThing, two: CountedThing): boolean {
  if (one.unit !== two.unit || isRounded(one, two)) return false;
  if (isSameThing(one, two) || isSwapped(one.number, two.number)) return true;
  const digits = Math.max(exactDigits(one.number), exactDigits(two.number));
  return digits >= 3 && !/[%％点]/.test(one.unit) && isSlip(one.number, two.number);
}
