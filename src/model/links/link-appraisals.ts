import { appraisalAddress } from '../../addresses/address.ts';
import { type AppraisalSource, type Content, isShown, validValues, withheld } from '../../ingest/content/content.ts';
import { ALL_FIELDS, type AppraisalRow, type BallotsRow, isBallotsRow } from '../../schema/kinds/appraisal.ts';
import { type PartyField, partyField } from '../../schema/party-field.ts';
import { addBallots, newShares, reaches, satisfiedShare } from '../entities/ballots.ts';
import type { Appraisal, AppraisalResult, PublishedRate, Shares, Unit } from '../entities/linked.ts';

/**
 * Every appraisal, the latest first, with what each result has come to; puts results about units where their pages show
 * them. `threshold`: in percent.
 */
export function linkAppraisals(
  content: Content,
  units: ReadonlyMap<string, Unit>,
  threshold: number,
  previews: boolean,
): Appraisal[] {
  const appraisals = content.appraisals
    .filter((source) => isShown(source, content.now, previews))
    .flatMap((source) => appraisalFrom(source, units, content) ?? [])
    .sort(compareAppraisals);
  judge(appraisals, threshold);
  for (const { results, rates } of appraisals) {
    for (const result of results) if (result.member === undefined) result.unit.appraisals.push(result);
    for (const rate of rates) rate.unit?.rates.push(rate);
  }
  return appraisals;
}

/** The latest first; those of one day by their slugs. */
function compareAppraisals(a: Appraisal, b: Appraisal): number {
  if (a.data.date !== b.data.date) return a.data.date < b.data.date ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function appraisalFrom(
  source: AppraisalSource,
  units: ReadonlyMap<string, Unit>,
  content: Content,
): Appraisal | undefined {
  const data = validValues(source);
  if (!data) return undefined;
  const total = newShares();
  const byField = new Map<PartyField, Shares>();
  const appraisal: Appraisal = {
    slug: source.slug,
    address: appraisalAddress(source.slug),
    data,
    withheld: withheld(source, content.now),
    results: [],
    rates: [],
    total,
    byField,
  };
  for (const row of data.rows) {
    const unit = units.get(row.unit ?? '');
    if (!isBallotsRow(row)) {
      appraisal.rates.push(...publishedRate(row, unit, appraisal));
      continue;
    }
    if (!unit) continue;
    const satisfied = shareOf(row);
    appraisal.results.push({
      appraisal,
      unit,
      member: row.member,
      ballots: row,
      satisfied,
      standing: 'withheld',
      madeUpBy: undefined,
    });
    if (satisfied === undefined) continue;
    const shares = byField.get(unit.field) ?? newShares();
    byField.set(unit.field, shares);
    addBallots(shares, row);
    addBallots(total, row);
  }
  return appraisal;
}

/** None of a unit that is not there. */
function publishedRate(row: AppraisalRow, unit: Unit | undefined, appraisal: Appraisal): PublishedRate[] {
  const { rate, source = appraisal.data.source } = row;
  if (rate === undefined || source === undefined || (row.unit !== undefined && !unit)) return [];
  const field = row.field === undefined || row.field === ALL_FIELDS ? undefined : partyField(row.field);
  return [{ appraisal, unit, field, rate, source }];
}

function shareOf(row: BallotsRow): number | undefined {
  const shares = newShares();
  addBallots(shares, row);
  return satisfiedShare(shares);
}

/** `appraisals` with the latest first. Of two votes on one day, neither makes up for the other. */
function judge(appraisals: readonly Appraisal[], threshold: number): void {
  const good = new Map<string, AppraisalResult[]>();
  for (const result of appraisals.flatMap(({ results }) => results)) {
    if (result.satisfied === undefined) continue;
    const target = `${result.unit.id} ${result.member ?? ''}`;
    const goodOnes = good.get(target) ?? [];
    good.set(target, goodOnes);
    if (reaches(result.satisfied, threshold)) {
      result.standing = 'good';
      goodOnes.push(result);
      continue;
    }
    result.madeUpBy = goodOnes.findLast((later) => later.appraisal.data.date > result.appraisal.data.date);
    result.standing = result.madeUpBy ? 'made-up' : 'remedy';
  }
}
