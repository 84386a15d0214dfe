import { isCardNumber, isOfChina, isRoundedCardNumber } from './bank-card.ts';
import type { Chain } from './figures.ts';
import { isIdentityNumber, isOldIdentityNumber, isRoundedIdentityNumber, mayBeginIdentityNumber } from './identity.ts';
import { isDiallingCode, mobileIn } from './mobile.ts';
import type { PersonalData } from './kinds.ts';

/** Groups of a chain, one after the other, whose figures together are such a number. */
export interface Candidate {
  kind: PersonalData;
  digits: string;
  /** The first group, and the one behind the last. */
  from: number;
  to: number;
  /** Places inside where something is seen between figures. */
  cuts: number;
  /**
   * How much the figures themselves say: nobody writes others like them (2), few do (1), many do (0); below: only words
   * beside them can tell.
   */
  weight: number;
}

/** More groups than figures has no number. */
const MOST_FIGURES = 19;

/** Every candidate of a chain, by its first group. */
export function* candidatesIn({ digits, groups }: Chain): Generator<Candidate> {
  for (let from = 0; from < groups.length; from++) {
    const start = groups[from]!.from;
    for (let to = from + 1; to <= groups.length; to++) {
      const length = groups[to - 1]!.to - start;
      if (length > MOST_FIGURES) break;
      if (length < 11) continue;
      const figures = digits.slice(start, start + length);
      const candidate = candidateOf(figures);
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

/** What so many figures may be. Asked for every stretch of a long row: the cheap questions come first. */
function candidateOf(figures: string): Found | undefined {
  const { length } = figures;
  if (length === 11) return mobileOf(figures);
  if (length < 15) return figures[0] === '0' || figures[0] === '8' ? mobileOf(figures) : undefined;
  if (length === 15) return isOldIdentityNumber(figures) ? identityOf(figures, 0) : mobileOf(figures);
  if (length === 18 && isIdentityNumber(figures)) return identityOf(figures, 2);
  if (length === 18 && mayBeginIdentityNumber(figures, 18) && figures.at(-1) !== '0') return undefined;
  if (isCardNumber(figures)) return { kind: 'bank-card', digits: figures, weight: isOfChina(figures) ? 1 : 0 };
  if (figures.at(-1) !== '0') return undefined;
  if (isRoundedIdentityNumber(figures)) return identityOf(figures, 1);
  return isRoundedCardNumber(figures)
    ? { kind: 'bank-card', digits: figures, weight: length > 16 ? 0 : -1 }
    : undefined;
}

function identityOf(digits: string, weight: number): Found {
  return { kind: 'identity', digits, weight };
}

function mobileOf(figures: string): Found | undefined {
  const mobile = mobileIn(figures);
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
