import { isInCode, placeInAddress } from './address-around.ts';
import { type Candidate, withDiallingCode } from './candidates.ts';
import type { Chain } from './digit-chains.ts';
import { headingOf, saidAround } from './surroundings.ts';

/** What is known of the chain that candidates are judged in. */
export interface ChainSurroundings {
  text: string;
  chain: Chain;
  /** What stands over the text, if it is a cell of a table. */
  heading: string;
  /** Groups that are dates, or telephones of offices. */
  taken: ReadonlySet<number>;
  /** First groups of candidates, and those behind their last ones. */
  begins: ReadonlySet<number>;
  ends: ReadonlySet<number>;
}

/** Groups that a number of each length is usually written in; `4+` repeats. */
const USUAL = /^(?:3,4,4|3,8|6,8,4|6,6,3|6,9|12,3|6,10|6,13|4(?:,4)+(?:,[1-3])?|1(?:,1)+)$/;

/** True if a candidate is a personal number, by its digits, its groups, its neighbours and the words around it. */
export function isPersonal(candidate: Candidate, around: ChainSurroundings): boolean {
  const { kind, weight, from, to } = candidate;
  const { text, chain, taken } = around;
  const { groups, starts, ends } = chain;
  const own = groups.slice(from, to);
  const gaps = own
    .slice(1)
    .map(({ gap }) => gap)
    .filter((gap) => gap !== '');
  const kinds = new Set(gaps);
  // Hours and minutes among days pass the check of identity numbers one time in eleven.
  if (weight === 2) return !kinds.has(':') || kinds.size === 1;
  const start = starts[groups[withDiallingCode(chain, candidate)]!.from]!;
  const end = ends[groups[to - 1]!.to - 1]!;
  const inAddress = placeInAddress(text, start);
  const { before, behind } = saidAround(kind, text, start, end, around.heading || headingOf(text, start));
  if (before === 'such' || inAddress === 'such key') return behind !== 'other' || kinds.size === 0;
  if (before === 'other' || behind === 'other' || weight < 0) return false;
  // A card's number in groups of four or six is no telephone, whatever a group of it looks like.
  const isOfCard = weight > 0 && own[0]!.to - own[0]!.from <= 6;
  for (let index = from; index < to; index++) if (taken.has(index) && !isOfCard) return false;
  if (inAddress !== 'nowhere' && !text.slice(start, end).includes('%')) return false;
  const sizes = own.map((group) => group.to - group.from).join(',');
  const isUsual = USUAL.test(sizes);
  if (isInCode(text, start, end)) return false;
  if (!(isUsual && kind !== 'mobile') && isCrowded(candidate, kinds, around)) return false;
  if (kinds.size === 0 || isUsual)
    return !([...kinds].some((gap) => /[|]./.test(gap) || /.[|]/.test(gap)) && kind === 'mobile');
  if ([...kinds].some((gap) => /[,:|]/.test(gap)) || kinds.size > 1) return false;
  if (gaps.filter((gap) => gap === '\n').length > 1 || isDecimal(sizes, gaps)) return false;
  return kind !== 'bank-card' || weight > 0;
}

/** `17.672131735` */
function isDecimal(sizes: string, gaps: readonly string[]): boolean {
  return gaps.length === 1 && gaps[0] === '.' && /^[1-3],/.test(sizes);
}

/**
 * True if more digits stand beside a candidate that are set apart in the same way, or by no more than a sign: it is
 * only a stretch of a longer row.
 */
function isCrowded(
  candidate: Candidate,
  gaps: ReadonlySet<string>,
  { chain, taken, begins, ends }: ChainSurroundings,
): boolean {
  const { groups, digits } = chain;
  const first = withDiallingCode(chain, candidate);
  const crowds = (neighbour: number, gap: string, isCandidate: boolean): boolean => {
    const group = groups[neighbour];
    // The 三 of 张三 is no part of the number behind it.
    if (!group || isCandidate || group.script !== groups[candidate.from]!.script) return false;
    const others = digits.slice(group.from, group.to);
    if (gap === '.' || gap === ',.') return true;
    if (taken.has(neighbour)) return false;
    if (gaps.has(gap)) return true;
    if (gap === '/' || gap === '|') return others.length < 7;
    return (gap === '-' || gap === '_') && !/^0\d{2,3}$/.test(others);
  };
  return (
    crowds(first - 1, groups[first]!.gap, ends.has(first)) ||
    crowds(candidate.to, groups[candidate.to]?.gap ?? '', begins.has(candidate.to))
  );
}
