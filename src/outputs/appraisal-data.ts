import { csvFile } from '../kernel/csv-cell.ts';
import { ballotPercents, publishedBallots } from '../model/entities/ballots.ts';
import type { Appraisal } from '../model/entities/linked.ts';
import { metaOf } from '../schema/field.ts';
import { ALL_FIELDS } from '../schema/kinds/appraisal.ts';
import { BALLOT_COUNTS, ballotShape } from '../schema/kinds/pledge.ts';
import { APPRAISAL_TEXTS } from '../wording/appraisals.ts';
import { UNIT_TEXTS } from '../wording/units.ts';

/** An appraisal as a table. What comes of ballots and what was published as a rate are kept apart in every row. */
export function appraisalCsv({ results, rates }: Appraisal): string {
  const { rateOf, basis, satisfied, rateSource } = APPRAISAL_TEXTS;
  const counts = BALLOT_COUNTS.map((key) => metaOf(ballotShape[key]).label);
  return csvFile([
    [rateOf, UNIT_TEXTS.unit, basis, ...counts, `${satisfied}（%）`, rateSource],
    ...results.map(({ unit: of, member, ballots }) => {
      const published = publishedBallots(ballots);
      return [
        member ?? of.data.name,
        of.data.name,
        APPRAISAL_TEXTS.basisBallots,
        ...BALLOT_COUNTS.map((key) => String(published[key] ?? '')),
        ballotPercents(ballots)?.satisfied ?? '',
        '',
      ];
    }),
    ...rates.map(({ unit: of, field, rate, source }) => [
      of?.data.name ?? field?.name ?? ALL_FIELDS,
      of?.data.name ?? '',
      APPRAISAL_TEXTS.basisRate,
      ...BALLOT_COUNTS.map(() => ''),
      rate,
      source,
    ]),
  ]);
}
