/** Digits that say something: of round numbers, and of short ones, chance makes many that are alike. */
export function exactDigits(number: string): number {
  return number.replace('.', '').replace(/0+$/, '').length;
}

/** True if two digits side by side have changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = firstDifference(one, other);
  return (
    at + 1 < one.length && one[at] === other[at + 1] && one[at + 1] === other[at] && one.endsWith(other.slice(at + 2))
  );
}

/** True if a slip of typing makes one number of the other: swapped, wrong, left out or typed twice. */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const at = firstDifference(short, long);
  if (long.length === short.length) return short.endsWith(long.slice(at + 1)) || isSwapped(one, other);
  return short.endsWith(long.slice(at + 1));
}

/** Where two numbers begin to differ, as many digits as both have at most. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
