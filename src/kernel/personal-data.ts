/** Kinds of personal data that are recognised by their own check, not by a word beside them. */
export type PersonalData = 'mobile' | 'identity' | 'bank-card';

export interface PersonalDataHit {
  kind: PersonalData;
  start: number;
  end: number;
}

const DIGIT_RUN = /(?<![\d.])\d[\d \-]{9,22}[\dXx](?![\d.])/g;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Full mobile numbers (11 digits), identity numbers (18, check digit and date right) and bank cards (16 to 19, Luhn),
 * also when written in groups. Masked ones (138****1234) are none.
 */
export function findPersonalData(text: string): PersonalDataHit[] {
  const hits: PersonalDataHit[] = [];
  for (const match of text.matchAll(DIGIT_RUN)) {
    const digits = match[0].replace(/[ \-]/g, '');
    const kind = kindOf(digits);
    if (kind) hits.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

/** The text with every personal number replaced by as many asterisks. */
export function maskPersonalData(text: string): string {
  let masked = text;
  for (const { start, end } of findPersonalData(text)) masked = masked.slice(0, start) + '*'.repeat(end - start) + masked.slice(end);
  return masked;
}

function kindOf(digits: string): PersonalData | undefined {
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return 'mobile';
  if (/^\d{17}[\dXx]$/.test(digits) && isIdentityNumber(digits)) return 'identity';
  if (/^[3-6]\d{15,18}$/.test(digits) && passesLuhn(digits)) return 'bank-card';
  return undefined;
}

/** GB 11643: birth date in the middle, the last character a check digit modulo 11. */
function isIdentityNumber(digits: string): boolean {
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
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
