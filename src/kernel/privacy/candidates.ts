import { isCardNumber, isOfChina, isOfUnionPay, isRoundedCardNumber } from './bank-card.ts';
import type { Chain } from './digit-chains.ts';
import {
  isDisabilityNumber,
  isIdentityNumber,
  isNearlyIdentityNumber,
  isOldIdentityNumber,
  isRoundedIdentityNumber,
  mayBeginIdentityNumber,
} from './identity.ts';
import { isDiallingCode, mobileIn } from './mobile.ts';
import type { PersonalData } from './kinds.ts';

/** Groups of a chain, one after the other, whose digits together are such a number. */
export interface Candidate {
  kind: PersonalData;
  digits: string;
  /** The first group, and the one behind the last. */
  from: number;
  to: number;
  /** Places inside where something is seen between digits. */
  cuts: number;
  /**
   * How much the digits themselves say: nobody writes others like them (2), few do (1), many do (0); below: only words
   * beside them can tell.
   */
  weight: number;
}

/** More groups than digits has no number. */
const MOST_FIGURES = 20;

/** Every candidate of a chain, by its first group. */
export function* candidatesIn({ digits, groups }: Chain): Generator<Candidate> {
  for (let from = 0; from < groups.length; from++) {
    const start = groups[from]!.from;
    for (let to = from + 1; to <= groups.length; to++) {
      const length = groups[to - 1]!.to - start;
      if (length > MOST_FIGURES) break;
      if (length < 11) continue;
      const stretch = digits.slice(start, start + length);
      const candidate = candidateOf(stretch);
      if (candidate) yield { ...candidate, from, to, cuts: cutsBetween(groups, from, to) };
    }
  }
}

function cutsBetween(groups: Chain['groups'], from: number, to: number): number {
  let cuts = 0;
  for (let group = from + 1; group < to; group++) if (groups[group]!.gap !== '') cuts++;
  return cuts;
}

type Found = Pick<Candidate, 'kind' | 'digits' | 'weight'>;

/** What so many digits may be. Asked for every stretch of a long row: the cheap questions come first. */
function candidateOf(stretch: string): Found | undefined {
  const { length } = stretch;
  if (length === 11) return mobileOf(stretch);
  if (length < 15) return stretch[0] === '0' || stretch[0] === '8' ? mobileOf(stretch) : undefined;
  if (length === 15) return isOldIdentityNumber(stretch) ? identityOf(stretch, 0) : mobileOf(stretch);
  if (length === 18 && isIdentityNumber(stretch)) return identityOf(stretch, 2);
  if (length === 20)
    return isDisabilityNumber(stretch)
      ? identityOf(stretch, isIdentityNumber(stretch.slice(0, 18)) ? 1 : -1)
      : undefined;
  if (length === 18 && stretch.at(-1) !== '0') {
    if (isNearlyIdentityNumber(stretch)) return identityOf(stretch, -1);
    if (mayBeginIdentityNumber(stretch, 18)) return undefined;
  }
  if (isCardNumber(stretch)) return { kind: 'bank-card', digits: stretch, weight: isOfChina(stretch) ? 1 : 0 };
  if (isRoundedIdentityNumber(stretch)) return identityOf(stretch, 1);
  if (isNearlyIdentityNumber(stretch)) return identityOf(stretch, -1);
  if (isRoundedCardNumber(stretch)) return { kind: 'bank-card', digits: stretch, weight: length > 16 ? 0 : -1 };
  // One digit of it may be wrong: where words say that it is one, it is.
  return isOfUnionPay(stretch) ? { kind: 'bank-card', digits: stretch, weight: -1 } : undefined;
}

function identityOf(digits: string, weight: number): Found {
  return { kind: 'identity', digits, weight };
}

function mobileOf(stretch: string): Found | undefined {
  const mobile = mobileIn(stretch);
  return mobile && { kind: 'mobile', digits: mobile.digits, weight: mobile.isGiven ? 0 : -1 };
}

/** The first group of what is dialled before a mobile number: its own first one if nothing is. */
export function withDiallingCode({ digits, groups }: Chain, { kind, from }: Candidate): number {
  let first = from;
  while (kind === 'mobile' && first > 0 && from - first < 2) {
    const { from: start, to } = groups[first - 1]!;
    if (!isDiallingCode(digits.slice(start, to))) break;
    first--;
  }
  return first;
}
