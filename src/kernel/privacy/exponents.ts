import { isOfChina } from './bank-card.ts';
import { mayBeginIdentityNumber } from './identity.ts';
import { mobileIn } from './mobile.ts';
import type { PersonalData, PersonalDataHit } from './kinds.ts';
import { headingOf, saidAround } from './surroundings.ts';

/** A number as a spreadsheet shows one that is too long for it: `1.38E+10`. */
const EXPONENT = /(?<![\w.])([1-9])[.．](\d{1,17})[eEＥｅ][+＋]?(1[0-8])(?!\d)/g;

/**
 * Personal numbers of which a spreadsheet has left the first digits and how many there are. It has cut the others off,
 * or only hides them.
 */
export function exponentHits(text: string, heading: string): PersonalDataHit[] {
  if (!/[eEＥｅ][+＋]?1[0-8]/.test(text)) return [];
  return [...text.matchAll(EXPONENT)].flatMap(({ 0: written, 1: first, 2: rest, 3: exponent, index }) => {
    const known = (first! + rest!).replace(/^(\d{18}).*/, '$1');
    const length = Number(exponent) + 1;
    const end = index + written.length;
    const kind = kindOf(known.slice(0, length), length, (asked) => {
      const { before, behind } = saidAround(asked, text, index, end, heading || headingOf(text, index));
      return behind === 'other' ? 'other' : before;
    });
    return kind ? [{ kind, start: index, end, digits: known.padEnd(length, '0') }] : [];
  });
}

function kindOf(
  known: string,
  length: number,
  said: (kind: PersonalData) => 'such' | 'other' | 'nothing',
): PersonalData | undefined {
  const { length: count } = known;
  if (length === 11) {
    const mobile = count >= 3 ? mobileIn(known.padEnd(11, '0')) : undefined;
    return mobile && said('mobile') !== 'other' && (mobile.isGiven || said('mobile') === 'such') ? 'mobile' : undefined;
  }
  if (length === 15 || length === 18) {
    if (mayBeginIdentityNumber(known, length) && said('identity') !== 'other') {
      if (length === 18 || count >= 12 || said('identity') === 'such') return 'identity';
    }
  }
  if (length < 16 || count < 4 || said('bank-card') === 'other') return undefined;
  if (said('bank-card') === 'such') return 'bank-card';
  return isOfChina(known) && count >= 6 ? 'bank-card' : undefined;
}
