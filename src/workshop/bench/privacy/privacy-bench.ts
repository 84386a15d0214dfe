import { diceFrom } from '../../dice.ts';
import { rounded } from '../measure/measure.ts';
import { benchClerk } from './clerk-sentences.ts';
import { benchFacts, type FactReport } from './facts-bench.ts';
import { lookAlikeKinds } from './look-alikes.ts';
import { PERSONAL_CODES } from '../../../validate/rules/personal-finding.ts';
import { numberFindings, repeats } from './personal-findings.ts';
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
  /** Sentences that people have written; not judged. */
  clerk: ReturnType<typeof benchClerk>;
  /** By kind of look-alike: those that were passed over. */
  silence: Counted[];
  precision: number;
  /** Found on another line than that on which the number begins. */
  misplaced: number;
  /** Messages that repeat a number. */
  repeated: number;
  /** What is private beside numbers, by kind. */
  facts: FactReport[];
  limits: { name: string; holds: boolean | null }[];
}

const LEAST_RECALL = 0.995;
const LEAST_PRECISION = 0.99;
/** Of facts, which only words tell. */
const LEAST_OF_FACTS = { recall: 0.99, precision: 0.98 };
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
    const findings = numberFindings(sample);
    if (findings.some(({ message, hint }) => repeats(`${message}${hint}`, sample.digits))) repeated++;
    const right = findings.filter(({ code }) => code === PERSONAL_CODES[sample.kind!]);
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
    const isSilent = numberFindings(sample).length === 0;
    if (!isSilent) alarms++;
    return isSilent;
  });
  progress(`${count} facts`);
  const facts = benchFacts(Math.ceil(count / 5), `${seed} facts`);
  const precision = rounded(found / (found + alarms), 4);
  const judged = (name: string, holds: boolean) => ({ name, holds: count >= JUDGED_FROM ? holds : null });
  return {
    positives: count,
    lookAlikes: count,
    recall,
    heldBack,
    clerk: benchClerk(),
    silence,
    precision,
    misplaced,
    repeated,
    facts,
    limits: [
      ...recall.map(({ name, share }) => judged(`recall of ${name}: ${share}`, share >= LEAST_RECALL)),
      ...silence.map(({ name, share }) => judged(`silence about ${name}: ${share}`, share >= LEAST_PRECISION)),
      ...facts.flatMap(({ kind, recall: found, precision: right, misplaced: lost, repeated: told }) => [
        judged(`recall of ${kind}: ${found}`, found >= LEAST_OF_FACTS.recall),
        judged(`precision of ${kind}: ${right}`, right >= LEAST_OF_FACTS.precision),
        judged(`misplaced or repeated of ${kind}: ${lost + told}`, lost + told === 0),
      ]),
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
