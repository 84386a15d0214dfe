import { type Candidate, candidatesIn, withDiallingCode } from './candidates.ts';
import { isPersonal, type ChainSurroundings } from './evidence.ts';
import { exponentHits } from './exponents.ts';
import { type Chain, chainsOf } from './digit-chains.ts';
import type { PersonalData, PersonalDataHit } from './kinds.ts';
import { takenGroups } from './taken-groups.ts';

/**
 * Mobile numbers, identity numbers of 18 and 15 digits, and bank cards, in whatever signs and groups they are written,
 * in order. Whether digits are one is decided by themselves (region, date, check digit, what operators and banks give
 * out) and by what stands around them. `heading`: what stands over the text, if it is a cell of a table. Masked ones
 * (138****1234) are none.
 */
export function findPersonalData(text: string, heading = ''): PersonalDataHit[] {
  const hits = exponentHits(text, heading);
  for (const chain of chainsOf(text)) for (const hit of hitsIn(chain, text, heading)) hits.push(hit);
  return hits.sort((a, b) => a.start - b.start);
}

function hitsIn(chain: Chain, text: string, heading: string): PersonalDataHit[] {
  const candidates = [...candidatesIn(chain)];
  if (candidates.length === 0) return [];
  const around: ChainSurroundings = {
    text,
    chain,
    heading,
    taken: takenGroups(chain),
    begins: new Set(candidates.map(({ from }) => from)),
    ends: new Set(candidates.map(({ to }) => to)),
  };
  const used = new Set<number>();
  const hits: PersonalDataHit[] = [];
  for (const candidate of candidates.sort(byStrength)) {
    const { kind, digits, from, to } = candidate;
    if (isUsed(used, from, to) || !isPersonal(candidate, around)) continue;
    for (let group = from; group < to; group++) used.add(group);
    const first = withDiallingCode(chain, candidate);
    hits.push({
      kind,
      start: chain.starts[chain.groups[first]!.from]!,
      end: chain.ends[chain.groups[to - 1]!.to - 1]!,
      digits,
    });
  }
  return hits;
}

function isUsed(used: ReadonlySet<number>, from: number, to: number): boolean {
  for (let group = from; group < to; group++) if (used.has(group)) return true;
  return false;
}

/** What says most by itself first, then what is written in one, then the longer kinds, then by their order. */
function byStrength(a: Candidate, b: Candidate): number {
  return (
    b.weight - a.weight ||
    Number(a.cuts > 0) - Number(b.cuts > 0) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.cuts - b.cuts ||
    a.from - b.from
  );
}

const KINDS: readonly PersonalData[] = ['identity', 'bank-card', 'mobile'];

/** The text with every personal number replaced by as many asterisks. */
export function maskPersonalData(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of findPersonalData(text)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), '*'.repeat(end - start));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
