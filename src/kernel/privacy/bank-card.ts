/**
 * Numbers that banks in China give cards, and those that the world's card companies do. The second ones are many: of
 * any sixteen digits one in seventy looks like that.
 */
const OF_CHINA =
  /^(?:62|60138|60290|6033|603[67]|6886|9558|9559|9400|9843|9896|9870|436742|436745|434061|421349|456351|427[01]|4580|4581|3568|3569|103\d{3})/;
const OF_THE_WORLD = /^(?:4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|35[2-8]|6[05])/;

/** True for a number of 16 to 19 digits with the right check digit that a bank may have given. */
export function isCardNumber(digits: string): boolean {
  return /^\d{16,19}$/.test(digits) && (isOfChina(digits) || isOfTheWorld(digits)) && passesLuhn(digits);
}

export function isOfChina(digits: string): boolean {
  return OF_CHINA.test(digits);
}

/** True for a number as nearly all cards here have one, its check digit apart. */
export function isOfUnionPay(digits: string): boolean {
  return /^62\d{14,17}$/.test(digits);
}

function isOfTheWorld(digits: string): boolean {
  return digits.length === 16 && OF_THE_WORLD.test(digits);
}

/** A card's number of which a spreadsheet has kept 15 digits and made the others noughts. */
export function isRoundedCardNumber(digits: string): boolean {
  return /^\d{15}0{1,4}$/.test(digits) && isOfChina(digits);
}

/** ISO/IEC 7812: every second digit from the right doubled, the sum of digits a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
