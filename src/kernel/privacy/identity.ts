/** GB/T 2260: the provinces; behind them prefectures that are or were, the counties in them. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** Cities without prefectures have two or three districts' rows, the islands one. */
const CITIES = /^(?:(?:11|12|31)0[1-3]|500[0-3]|71|8[1-3]00|(?!11|12|31|50|71|8)\d\d(?:0[1-9]|[1-4]\d|5[1-3]|90))/;

/** Prefectures without counties: Dongguan, Zhongshan, Danzhou, Jiayuguan. */
const WITHOUT_COUNTIES = /^(?:4419|4420|4604|6202)/;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: region, birth date, a number, and a check digit modulo 11. */
export function isIdentityNumber(digits: string): boolean {
  if (digits.length !== 18 || !isRegion(digits) || !isBirthDate(digits.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** All of it but the check digit: one of the others was typed wrong. */
export function isNearlyIdentityNumber(digits: string): boolean {
  return digits.length === 18 && isRegion(digits) && isBirthDate(digits.slice(6, 14));
}

/** Of a disabled person (GB/T 33663): the identity number, perhaps with a wrong digit, the kind of the disability and its degree. */
export function isDisabilityNumber(digits: string): boolean {
  return digits.length === 20 && /[1-7][1-4]$/.test(digits) && isNearlyIdentityNumber(digits.slice(0, 18));
}

/** The old number of 15 digits: the year in two, and no check digit. People who have one were born before 2000. */
export function isOldIdentityNumber(digits: string): boolean {
  return (
    /^\d{15}$/.test(digits) &&
    isRegion(digits) &&
    (digits.slice(4, 6) !== '00' || WITHOUT_COUNTIES.test(digits)) &&
    isBirthDate(`19${digits.slice(6, 12)}`)
  );
}

/** An identity number of which a spreadsheet has kept 15 digits and made the others noughts. */
export function isRoundedIdentityNumber(digits: string): boolean {
  return /^\d{15}000$/.test(digits) && isRegion(digits) && isBirthDate(digits.slice(6, 14));
}

/** True if an identity number of so many digits may begin like this. `known`: at least the region. */
export function mayBeginIdentityNumber(known: string, length: 15 | 18): boolean {
  if (known.length < 5 || !isRegion(known)) return false;
  const date = (length === 15 ? '19' : '') + known.slice(6, length === 15 ? 12 : 14);
  return isBirthDate(date + '19800101'.slice(date.length));
}

function isRegion(digits: string): boolean {
  return PROVINCES.test(digits) && CITIES.test(digits);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirthDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  if (year === undefined || Number(year) < 1890 || Number(year) > 2049) return false;
  const days = DAYS[Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}
