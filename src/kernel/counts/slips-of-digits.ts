/** Digits that say something: of round numbers, and of short ones, chance makes many that are alike. */
export function exactDigits(number: string): number {
  let end = number.length;
  let hasPoint = number.includes('.');
  while (end > 0 && (number[end - 1] === '0' || number[end - 1] === '.')) if (number[--end] === '.') hasPoint = false;
  return hasPoint ? end - 1 : end;
}

/** True if two digits side by side have changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = firstDifference(one, other);
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** True if a slip of typing makes one number of the other: swapped, wrong, left out or typed twice. */
export function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  if (one.length === other.length) {
    const at = firstDifference(one, other);
    return isSwapped(one, other) || (at < one.length && one.slice(at + 1) === other.slice(at + 1));
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const at = firstDifference(short, long);
  return short.slice(at) === long.slice(at + 1);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
