import type { PledgeData, Progress } from '../../schema/kinds/pledge.ts';
import type { ReportData } from '../../schema/kinds/report.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';

/** Anything that carries the values of a report. */
export interface ReportCarrier {
  data: ReportData;
}

/** A pledge as its ledger and the reports of it say it together. */
export interface ReportedPledge<R> {
  /** Its row, with the result that counts and the whole progress, by days. */
  data: PledgeData;
  /** Which entries of that progress are a report's. */
  reported: ReadonlyMap<Progress, R>;
  /** The report whose result counts; undefined where the ledger's does, or there is none. */
  resultFrom: R | undefined;
}

/** What came of a pledge, as the ledger or one report says it. */
interface SaidResult<R> {
  outcome: NonNullable<PledgeData['outcome']>;
  date: string;
  extendedTo: string | undefined;
  reason: string | undefined;
  /** Undefined for the ledger. */
  by: R | undefined;
}

/**
 * Puts reports beside a row. Of results the one of the latest day counts, whoever says it; on the same day the ledger's
 * (that both say the same then is a rule's matter). No statement is lost: a result that does not count any more stands
 * in the progress, under its day. An empty cell says nothing, and takes nothing back. `reports`: in the order of their
 * files.
 */
export function withReports<R extends ReportCarrier>(row: PledgeData, reports: readonly R[]): ReportedPledge<R> {
  const results = resultsOf(row, reports);
  const counting = results.reduce<SaidResult<R> | undefined>(
    (last, result) => (last && last.date >= result.date ? last : result),
    undefined,
  );
  const reported = new Map<Progress, R>();
  const progress = [...(row.progress ?? [])];
  for (const report of reports) {
    const entry = entryOf(report, counting);
    if (!entry) continue;
    // A ledger into which somebody copied the report says it already.
    const known = progress.find(({ date, text }) => date === entry.date && text === entry.text);
    if (!known) progress.push(entry);
    reported.set(known ?? entry, report);
  }
  const own = results.find(({ by }) => by === undefined);
  if (own && counting !== own) {
    const text = BOARD_TEXTS.saidResult(own);
    if (!progress.some((entry) => entry.date === own.date && entry.text === text))
      progress.push({ date: own.date, text });
  }
  progress.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const data = { ...row, ...(progress.length > 0 ? { progress } : {}) };
  const resultFrom = counting?.by;
  if (!counting || !resultFrom) return { data, reported, resultFrom };
  const { outcome, date, extendedTo, reason } = counting;
  return { data: { ...data, outcome, doneAt: date, extendedTo, reason }, reported, resultFrom };
}

function resultsOf<R extends ReportCarrier>(row: PledgeData, reports: readonly R[]): SaidResult<R>[] {
  const { outcome, doneAt, extendedTo, reason } = row;
  return [
    ...(outcome === undefined || doneAt === undefined
      ? []
      : [{ outcome, date: doneAt, extendedTo, reason, by: undefined }]),
    ...reports.flatMap((by): SaidResult<R>[] => {
      const { data } = by;
      return data.outcome === undefined
        ? []
        : [{ outcome: data.outcome, date: data.date, extendedTo: data.extendedTo, reason: data.reason, by }];
    }),
  ];
}

/** What a report adds to the progress; undefined for a result alone that counts, which is shown as such. */
function entryOf<R extends ReportCarrier>(report: R, counting: SaidResult<R> | undefined): Progress | undefined {
  const { date, progress, outcome, extendedTo, reason, photo } = report.data;
  const counts = counting !== undefined && isSaidBy(report.data, counting);
  const result =
    outcome === undefined || (counts && (progress !== undefined || !photo))
      ? undefined
      : BOARD_TEXTS.saidResult({ outcome, extendedTo, reason });
  const text = [progress, result].filter((part) => part !== undefined).join('　');
  return text === '' ? undefined : { date, text };
}

function isSaidBy({ outcome, date, extendedTo }: ReportData, said: Omit<SaidResult<unknown>, 'by'>): boolean {
  return outcome === said.outcome && date === said.date && extendedTo === said.extendedTo;
}

/** A report that says something else than the ledger (`other` undefined) or an earlier report of the same day. */
export interface Contradiction<R> {
  report: R;
  other: R | undefined;
  /** What that one says. */
  outcome: string;
  extendedTo: string | undefined;
}

/** Every report that contradicts another statement about the same pledge of the same day, once. `row`: as far as it is known. */
export function contradictions<R extends ReportCarrier>(
  row: Pick<PledgeData, 'outcome' | 'doneAt' | 'extendedTo'>,
  reports: readonly R[],
): Contradiction<R>[] {
  const results = resultsOf(row as PledgeData, reports);
  return results.flatMap(({ by: report, ...said }, index): Contradiction<R>[] => {
    if (!report) return [];
    const other = results
      .slice(0, index)
      .find((one) => one.date === said.date && (one.outcome !== said.outcome || one.extendedTo !== said.extendedTo));
    return other ? [{ report, other: other.by, outcome: other.outcome, extendedTo: other.extendedTo }] : [];
  });
}
