/** Kinds of personal data that are recognised by their own check, not by a word beside them. */
export type PersonalData = 'mobile' | 'identity' | 'bank-card';

export interface PersonalDataHit {
  kind: PersonalData;
  start: number;
  end: number;
}

/**
 * Each kind in the groups that people write it in; telephones side by side must not run together into one long number.
 */
const FORMS: readonly { kind: PersonalData; form: RegExp; isReal: (digits: string) => boolean }[] = [
  { kind: 'identity', form: /(?<![\d.])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dXx])/g, isReal: isIdentityNumber },
  { kind: 'bank-card', form: /(?<![\d.])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g, isReal: passesLuhn },
  { kind: 'mobile', form: /(?<![\d.])(?:86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, isReal: () => true },
];

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Full mobile numbers (11 digits), identity numbers (18, check digit and date right) and bank cards (16 to 19, Luhn),
 * also when written in groups. Masked ones (138****1234) are none.
 */
export function findPersonalData(text: string): PersonalDataHit[] {
  let hits: PersonalDataHit[] = [];
  for (const { kind, form, isReal } of FORMS) {
    const ofKind: PersonalDataHit[] = [];
    // Both go through the text in order: a file of a million numbers takes no longer for each of them.
    let next = 0;
    for (const { 0: written, index: start } of text.matchAll(form)) {
      const end = start + written.length;
      while (next < hits.length && hits[next]!.end <= start) next++;
      const isTaken = next < hits.length && hits[next]!.start < end;
      if (!isTaken && isReal(written.replace(/[ -]/g, ''))) ofKind.push({ kind, start, end });
    }
    if (ofKind.length > 0) hits = [...hits, ...ofKind].sort((a, b) => a.start - b.start);
  }
  return hits;
}

/** The text with every personal number replaced by as many asterisks. */
export function maskPersonalData(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of findPersonalData(text)) {
    pieces.push(text.slice(done, start), '*'.repeat(end - start));
    done = end;
  }
  return pieces.join('') + text.slice(done);
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
