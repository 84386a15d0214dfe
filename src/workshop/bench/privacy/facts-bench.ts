import type { PrivateFact } from '../../../kernel/privacy/facts/private-fact.ts';
import { diceFrom } from '../../dice.ts';
import { rounded } from '../measure/measure.ts';
import { FACT_KINDS, factForms } from './fact-forms.ts';
import { factLookAlikes } from './fact-look-alikes.ts';
import { PERSONAL_CODES } from '../../../validate/rules/personal-finding.ts';
import { personalFindings, repeats } from './personal-findings.ts';

/** How well one kind of private fact is told from what looks like it. */
export interface FactReport {
  kind: PrivateFact;
  samples: number;
  recall: number;
  /** Of all alarms of the kind, in samples and look-alikes, those that are right. */
  precision: number;
  misplaced: number;
  repeated: number;
  /** A few that were missed, and a few false alarms. */
  missed: string[];
  alarms: string[];
}

/** Tries so many samples of each kind, and as many look-alikes. */
export function benchFacts(count: number, seed: string): FactReport[] {
  const forms = factForms();
  const lookAlikes = factLookAlikes();
  return FACT_KINDS.map((kind) => {
    const report: FactReport = {
      kind,
      samples: count,
      recall: 0,
      precision: 0,
      misplaced: 0,
      repeated: 0,
      missed: [],
      alarms: [],
    };
    let [found, alarms] = [0, 0];
    const dice = diceFrom(`${seed}: ${kind}`);
    for (let made = 0; made < count; made++) {
      const sample = forms.get(kind)!(dice);
      const findings = personalFindings(sample);
      const right = findings.filter(({ code }) => code === PERSONAL_CODES[kind]);
      if (right.length > 0) found++;
      else if (report.missed.length < 5) report.missed.push(essence(sample.text));
      if (right.length > 0 && sample.line !== undefined && !right.some(({ line }) => line === sample.line))
        report.misplaced++;
      if (findings.some(({ message, hint }) => repeats(`${message}${hint}`, sample.digits))) report.repeated++;
      // Of another kind: a sample has none of those.
      alarms += findings.filter(({ code }) => code !== PERSONAL_CODES[kind] && code !== PERSONAL_CODES.hardship).length;
      const other = lookAlikes.get(kind)!(dice);
      if (personalFindings(other).length === 0) continue;
      alarms++;
      if (report.alarms.length < 5) report.alarms.push(essence(other.text));
    }
    return { ...report, recall: rounded(found / count, 4), precision: rounded(found / (found + alarms), 4) };
  });
}

function essence(text: string): string {
  return text.trimEnd().split('\n').slice(-5).join('⏎').slice(-160);
}
