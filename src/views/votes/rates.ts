import { unitAddress } from '../../addresses/address.ts';
import type { Appraisal } from '../../model/entities/linked.ts';
import { ALL_FIELDS } from '../../schema/kinds/appraisal.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';

/** Rates that were published without ballots, in the order of their file. */
export interface RatesView {
  title: string;
  note: string;
  rows: { name: string; href: string | undefined; rate: string; source: string }[];
}

export function ratesView({ rates }: Appraisal): RatesView | undefined {
  if (rates.length === 0) return undefined;
  return {
    title: APPRAISAL_TEXTS.rates,
    note: APPRAISAL_TEXTS.rateNote,
    rows: rates.map(({ unit, field, rate, source }) => ({
      name: unit?.data.name ?? field?.name ?? ALL_FIELDS,
      href: unit && unitAddress(unit.id),
      rate,
      source,
    })),
  };
}

/** The rate that was published for all fields together; nothing computes one from the others. */
export function overallRate({ rates }: Appraisal): string | undefined {
  return rates.find(({ unit, field }) => !unit && !field)?.rate;
}

export function hasBallots({ results }: Appraisal): boolean {
  return results.length > 0;
}
