import { inspect } from '../../../validate/inspect/inspect.ts';
import { inspectPledges } from '../../../validate/inspect/inspect-pledges.ts';
import { personalDataInName } from '../../../validate/inspect/personal-data.ts';
import type { Finding } from '../../../diagnostics/issue.ts';
import type { PersonalData } from '../../../kernel/privacy/kinds.ts';
import { diceFrom } from '../../dice.ts';
import { rounded } from '../measure/measure.ts';
import { lookAlikeKinds } from './look-alikes.ts';
import { heldBackForms, positiveForms } from './positives.ts';
import type { Sample } from './sample.ts';

/** How many numbers of one form were found, and of one kind of look-alike taken for a number. */
interface Counted {
  name: string;
  samples: number;
  right: number;
  share: number;
  /** A few of those that were not right, without what they hold beside the number. */
  wrong: string[];
}

export interface PrivacyReport {
  positives: number;
  lookAlikes: number;
  recall: Counted[];
  heldBack: Counted[];
  /** By kind of look-alike: those that were passed over. */
  silence: Counted[];
  precision: number;
  /** Found on another line than that on which the number begins. */
  misplaced: number;
  /** Messages that repeat a number. */
  repeated: number;
  limits: { name: string; holds: boolean | null }[];
}

export const CODES = { mobile: 'S01', identity: 'S02', 'bank-card': 'S03' } as const satisfies Record<
  PersonalData,
  string
>;

const LEAST_RECALL = 0.995;
const LEAST_PRECISION = 0.99;
/** Below so many samples of everything a form has too few to be judged. */
const JUDGED_FROM = 4000;

/**
 * How many of so many made-up numbers in all forms the check finds, and for how many look-alikes it takes them. The
 * same numbers every time for one `seed`.
 */
export function benchPrivacy(count: number, progress: (step: string) => void, seed = 'privacy'): PrivacyReport {
  progress(`${count} numbers`);
  let misplaced = 0;
  let repeated = 0;
  let found = 0;
  const hits = (sample: Sample): boolean => {
    const findings = personalFindings(sample);
    if (findings.some(({ message, hint }) => repeats(`${message}${hint}`, sample.digits))) repeated++;
    const right = findings.filter(({ code }) => code === CODES[sample.kind!]);
    if (right.length === 0) return false;
    found++;
    if (sample.line !== undefined && !right.some(({ line }) => line === sample.line)) misplaced++;
    return true;
  };
  const recall = tally(positiveForms(), count, seed, hits);
  const heldBack = tally(heldBackForms(), count >> 2, `${seed} held back`, hits);
  progress(`${count} look-alikes`);
  let alarms = 0;
  const silence = tally(lookAlikeKinds(), count, `${seed} look-alikes`, (sample) => {
    const isSilent = personalFindings(sample).length === 0;
    if (!isSilent) alarms++;
    return isSilent;
  });
  const precision = rounded(found / (found + alarms), 4);
  const judged = (name: string, holds: boolean) => ({ name, holds: count >= JUDGED_FROM ? holds : null });
  return {
    positives: count,
    lookAlikes: count,
    recall,
    heldBack,
    silence,
    precision,
    misplaced,
    repeated,
    limits: [
      ...recall.map(({ name, share }) => judged(`recall of ${name}: ${share}`, share >= LEAST_RECALL)),
      ...silence.map(({ name, share }) => judged(`silence about ${name}: ${share}`, share >= LEAST_PRECISION)),
      judged(`precision: ${precision}`, precision >= LEAST_PRECISION),
      judged(`misplaced: ${misplaced}`, misplaced === 0),
      judged(`repeated: ${repeated}`, repeated === 0),
    ],
  };
}

function tally(
  forms: ReadonlyMap<string, (dice: ReturnType<typeof diceFrom>) => Sample>,
  count: number,
  seed: string,
  isRight: (sample: Sample) => boolean,
): Counted[] {
  const samples = Math.ceil(count / forms.size);
  return [...forms].map(([name, make]) => {
    const dice = diceFrom(`${seed}: ${name}`);
    const wrong: string[] = [];
    let right = 0;
    for (let made = 0; made < samples; made++) {
      const sample = make(dice);
      if (isRight(sample)) right++;
      else if (wrong.length < 3) wrong.push(sample.text.split('\n').slice(-4).join('⏎').slice(-160));
    }
    return { name, samples, right, share: rounded(right / samples, 4), wrong };
  });
}

function personalFindings({ place, text }: Sample): Finding[] {
  return findingsOf(place, text).filter(({ code }) => /^S0[123]$/.test(code));
}

function findingsOf(place: Sample['place'], text: string): readonly Finding[] {
  switch (place) {
    case 'article':
      return inspect({ role: 'entry', kind: 'news', slug: 'a' }, text).findings;
    case 'topic':
      return inspect({ role: 'entry', kind: 'topic', slug: 'a' }, text).findings;
    case 'unit':
      return inspect({ role: 'unit', id: 'a' }, text).findings;
    case 'site':
      return inspect({ role: 'site' }, text).findings;
    case 'ledger':
      return inspectPledges('csv', text).findings;
    case 'pledges':
      return inspectPledges('yaml', text).findings;
    case 'name':
      return personalDataInName(text);
  }
}

/** True if a message shows more of a number than a mask would. */
function repeats(message: string, digits: string): boolean {
  return digits.length >= 11 && message.replace(/[^\dX]/g, '').includes(digits.slice(0, 9));
}
