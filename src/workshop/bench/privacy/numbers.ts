import type { PersonalData } from '../../../kernel/privacy/kinds.ts';
import type { Dice } from '../../dice.ts';

/** A number that nobody has, of the shape that people have. */
export interface MadeNumber {
  kind: PersonalData;
  digits: string;
}

export const MAKERS: Readonly<Record<string, (dice: Dice) => MadeNumber>> = {
  mobile: (dice) => ({ kind: 'mobile', digits: mobileDigits(dice) }),
  'identity 18': (dice) => ({ kind: 'identity', digits: identity18(dice) }),
  'identity 15': (dice) => ({ kind: 'identity', digits: identity15(dice) }),
  'card 19': (dice) => ({ kind: 'bank-card', digits: card(dice, 19) }),
  'card 16': (dice) => ({ kind: 'bank-card', digits: card(dice, 16) }),
};

const MOBILE_PREFIXES =
  '130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 166 170 171 172 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 193 195 196 197 198 199'.split(
    ' ',
  );

const REGIONS =
  '110101 120103 130102 130628 140107 150102 210102 220104 230103 310101 320102 321283 330106 330726 340103 350102 360111 370102 371326 410102 411425 420106 421126 430102 431225 440103 441900 450102 460105 500101 500231 510104 511722 513401 520102 522401 530102 533023 540102 610102 612401 620102 622301 630102 640104 650102 653101'.split(
    ' ',
  );

const ISSUERS_19 = '621700 622202 622848 621661 623094 621226 622588 621799'.split(' ');
const ISSUERS_16 = '622575 622588 625965 622155 621096 622689 436742 356889'.split(' ');

export function digitsOf(dice: Dice, length: number): string {
  let digits = '';
  for (let at = 0; at < length; at++) digits += dice.whole(0, 9);
  return digits;
}

export function mobileDigits(dice: Dice): string {
  return dice.pick(MOBILE_PREFIXES) + digitsOf(dice, 8);
}

export function identity18(dice: Dice, shift = 0): string {
  const body = `${dice.pick(REGIONS)}${dice.whole(1935, 2012)}${dayOf(dice)}${digitsOf(dice, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[(sum + shift) % 11]!;
}

export function identity15(dice: Dice): string {
  return `${dice.pick(REGIONS)}${dice.whole(35, 99)}${dayOf(dice)}${digitsOf(dice, 3)}`;
}

/** `shift`: how far its last digit is from the right one. */
export function card(dice: Dice, length: 16 | 19, shift = 0): string {
  const body = dice.pick(length === 19 ? ISSUERS_19 : ISSUERS_16);
  const digits = body + digitsOf(dice, length - body.length - 1);
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10) + shift) % 10);
}

function dayOf(dice: Dice): string {
  return two(dice.whole(1, 12)) + two(dice.whole(1, 28));
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
