import type { PersonalData } from '../kinds.ts';
import { findPersonalData } from '../personal-data.ts';
import { birthDates } from './birth-dates.ts';
import { hardships } from './hardships.ts';
import { homeAddresses } from './home-addresses.ts';
import { narrow } from './narrow.ts';
import { passports, plates } from './papers.ts';
import type { FactHit, PrivateFact } from './private-fact.ts';

/** Everything about a person that must not be published, or only with care. */
export interface PersonalHit {
  kind: PersonalData | PrivateFact;
  start: number;
  end: number;
}

/**
 * Personal numbers, and what is private about a person beside them, in order. `heading`: what stands over the text, if it
 * is a cell of a table.
 */
export function findPersonal(text: string, heading = ''): PersonalHit[] {
  const numbers: PersonalHit[] = findPersonalData(text, heading);
  // Part of an identity number looks like a date.
  const facts = findFacts(text, heading).filter(
    ({ start, end }) =>
      !numbers.some((number) => start < number.end && number.start < end && end - start <= number.end - number.start),
  );
  return facts.length === 0 ? numbers : [...numbers, ...facts].sort((a, b) => a.start - b.start);
}

function findFacts(text: string, heading: string): FactHit[] {
  const narrowed = narrow(text);
  return [
    ...birthDates(narrowed, heading),
    ...homeAddresses(narrowed, heading),
    ...passports(narrowed, heading),
    ...plates(narrowed),
    ...hardships(narrowed),
  ];
}
