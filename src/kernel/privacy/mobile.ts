/** What operators in China have given out to people; 11 digits. */
const GIVEN = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;
const POSSIBLE = /^1[3-9]\d{9}$/;

/** The code of the country, or the nought of a long-distance call, before the number. */
const CODE = /^(?:(?:00?)?86)?0?(?=1\d{10}$)/;

/** The digits of a mobile number without what is dialled before them; undefined if they are none. */
export function mobileIn(digits: string): { digits: string; isGiven: boolean } | undefined {
  const own = digits.replace(CODE, '');
  return POSSIBLE.test(own) ? { digits: own, isGiven: GIVEN.test(own) } : undefined;
}

/** True for a group of digits that is dialled before a mobile number. */
export function isDiallingCode(digits: string): boolean {
  return /^(?:(?:00?)?86|0)$/.test(digits);
}
