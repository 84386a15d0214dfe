import type { Code } from '../../diagnostics/codes.ts';
import { EXCEPTION_KINDS } from '../../schema/proofreading/privacy.ts';
import type { LookFinding } from '../looker/questions/look.ts';
import type { WaiverKind } from '../pieces/registers.ts';
import { type Actor, may } from '../roles/roles.ts';

/** Problems of words that are let pass by name. */
const OF_WORDS: ReadonlySet<Code> = new Set([
  ...(['W01', 'W02', 'W03', 'W04', 'W06', 'W07', 'W08', 'W09', 'W10', 'W11', 'W12', 'W13', 'W14'] as const),
]);

/** Personal data that the department may decide to publish; a number of an identity card is never one of them. */
const OF_PRIVACY: ReadonlySet<Code> = new Set(['S06', 'S07', 'S09', 'S10', 'S12'] as const);

/** What a finding may be waived as; undefined for one that has to be mended. */
export function waiverOf({ code }: Pick<LookFinding, 'code'>): WaiverKind | undefined {
  if (OF_WORDS.has(code)) return 'word';
  return OF_PRIVACY.has(code) ? 'privacy' : undefined;
}

/** The same for somebody: undefined where it is not his to decide. `canMend`: whether the piece is his to change now. */
export function waiverFor(
  finding: Pick<LookFinding, 'code'>,
  actor: Pick<Actor, 'roles'>,
  canMend: boolean,
): WaiverKind | undefined {
  const kind = waiverOf(finding);
  if (kind === 'word') return canMend ? kind : undefined;
  return kind !== undefined && may(actor, 'except') ? kind : undefined;
}

/** How the register of exceptions calls what a finding is about. */
export function exceptionKind({ code }: Pick<LookFinding, 'code'>): string | undefined {
  return Object.entries(EXCEPTION_KINDS).find(([, one]) => one === code)?.[0];
}

/** Marks stand everywhere: they are let pass with the letters around them. */
const OF_MARKS: ReadonlySet<Code> = new Set(['W06', 'W07'] as const);
const AROUND = 6;
const LONGEST = 40;

/**
 * The word that is let pass, as it stands in a text; undefined where there is none. `text`: as the check reads it.
 */
export function waivedWord({ code, stretch }: Pick<LookFinding, 'code' | 'stretch'>, text: string): string | undefined {
  if (!stretch) return undefined;
  let { from, to } = stretch;
  if (OF_MARKS.has(code)) {
    const [start, end] = [text.lastIndexOf('\n', from - 1) + 1, text.indexOf('\n', to)];
    from = Math.max(start, from - AROUND);
    to = Math.min(end < 0 ? text.length : end, to + AROUND);
  }
  const word = text.slice(from, to).trim();
  return word === '' || word.length > LONGEST || word.includes('\n') ? undefined : word;
}
