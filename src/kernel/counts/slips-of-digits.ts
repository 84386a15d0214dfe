/** Digits that say something: of round numbers, and of short ones, chance makes many that are alike. */
export function exactDigits(number: string): number {
  return number.replace('.', '').replace(/0+$/, '').length;
}

/** True if two digits side by side have changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const [first = 0, second = 0, ...more] = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  return more.length === 0 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

/** True if a slip of typing makes one number of the other: swapped, wrong, left out or typed twice. */
export function isSlip(one: string, other: string): boolean {
  if (one.length === other.length)
    return isSwapped(one, other) || [...one].filter((digit, at) => digit !== other[at]).length === 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
