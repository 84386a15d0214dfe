import { appraisalDataAddress, PAGES, unitAddress } from '../../addresses/address.ts';
import { chineseDate, dayOf } from '../../kernel/beijing-time.ts';
import { ballotPercents, LEAST_BALLOTS } from '../../model/entities/ballots.ts';
import type { Appraisal, AppraisalResult, Shares, Standing } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { unitsWord } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { ballotsView, type BallotsView } from './ballots.ts';
import { memberPage } from './member-page.ts';
import { hasBallots, overallRate, ratesView, type RatesView } from './rates.ts';

/** A row of a table of ballots. */
export interface BallotRow {
  name: string;
  href: string | undefined;
  /** Below the name: a member's unit. */
  note: LinkView | undefined;
  valid: number;
  /** Papers that went out and came back; sums do without. */
  papers: { issued: number; returned: number } | undefined;
  /** undefined where there are too few ballots to say. */
  ballots: BallotsView | undefined;
  mark: MarkView | undefined;
}

/** What a result has come to: a word, a shape by its class, and what made up for it. */
export interface MarkView {
  standing: Standing;
  label: string;
  by: LinkView | undefined;
}

export interface BallotTableView {
  title: string;
  /** What the first column names. */
  of: string;
  rows: BallotRow[];
}

export interface AppraisalView {
  head: HeadView;
  trail: LinkView[];
  title: string;
  preview: string | undefined;
  byline: { label: string; text: string; datetime?: string }[];
  method: string;
  numbers: { label: string; value: string; unit: string }[];
  /** How everything was computed, sentence by sentence. */
  rules: string[];
  /** Without rows where nothing can be said. */
  fields: BallotTableView;
  tables: BallotTableView[];
  /** Rates that were published without ballots; they are in none of the sums. */
  rates: RatesView | undefined;
  /** The table for download. */
  csv: string;
}

export function appraisalView(appraisal: Appraisal, site: Site): AppraisalView {
  const { data, total, byField, results, address, withheld } = appraisal;
  const { column } = APPRAISAL_TEXTS;
  const sum = total.valid === 0 ? undefined : sumRow(APPRAISAL_TEXTS.all, total);
  const fields = PARTY_FIELDS.flatMap((field) => {
    const shares = [...byField].find(([{ id }]) => id === field.id)?.[1];
    return shares ? [sumRow(field.name, shares)] : [];
  });
  const published = overallRate(appraisal);
  const satisfied = sum?.ballots
    ? `${APPRAISAL_TEXTS.satisfied} ${sum.ballots.satisfied}%`
    : published && `${APPRAISAL_TEXTS.rates} ${published}%`;
  const ofUnits = results.filter(({ member }) => member === undefined);
  const units = unitsWord(ofUnits.map(({ unit }) => unit.data.kind));
  const tables = [
    {
      title: units,
      of: units,
      rows: ofUnits.map((result) => resultRow(result, site)),
    },
    {
      title: APPRAISAL_TEXTS.member,
      of: APPRAISAL_TEXTS.member,
      rows: results.filter(({ member }) => member !== undefined).map((result) => resultRow(result, site)),
    },
  ];
  return {
    head: headView(site, {
      title: data.title,
      description: APPRAISAL_TEXTS.description(data.organiser, chineseDate(data.date), satisfied),
      address,
      column: { name: column, type: column },
      piece: { title: data.title, publishedAt: data.publishedAt ?? data.date, source: data.organiser },
    }),
    trail: [
      { label: BOARD_TEXTS.column, href: PAGES.pledges },
      { label: column, href: PAGES.appraisals },
    ],
    title: data.title,
    preview: withheld && ENTRY_TEXTS.preview(withheld),
    byline: [
      { label: APPRAISAL_TEXTS.organiser, text: data.organiser },
      { label: APPRAISAL_TEXTS.date, text: data.date, datetime: data.date },
      ...(data.publishedAt === undefined
        ? []
        : [{ label: ENTRY_TEXTS.published, text: data.publishedAt, datetime: dayOf(data.publishedAt) }]),
    ],
    method: data.method,
    numbers: [
      ...(sum?.ballots ? [{ label: APPRAISAL_TEXTS.satisfied, value: sum.ballots.satisfied, unit: '%' }] : []),
      ...(published === undefined ? [] : [{ label: APPRAISAL_TEXTS.rates, value: published, unit: '%' }]),
      ...(results.length === 0 ? [] : ballotNumbers(appraisal)),
    ],
    rates: ratesView(appraisal),
    csv: appraisalDataAddress(appraisal.slug),
    rules: rulesInWords(site, [appraisal]),
    fields: {
      title: APPRAISAL_TEXTS.byField,
      of: APPRAISAL_TEXTS.field,
      rows: withSum(fields, sum),
    },
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function ballotNumbers(appraisal: Appraisal): AppraisalView['numbers'] {
  const { total, results } = appraisal;
  return [
    { label: APPRAISAL_TEXTS.ballots, value: String(total.valid), unit: APPRAISAL_TEXTS.ballotsUnit },
    { label: APPRAISAL_TEXTS.judged, value: String(results.length), unit: APPRAISAL_TEXTS.judgedUnit },
    { label: APPRAISAL_TEXTS.remedy, value: String(remediesOf(appraisal)), unit: APPRAISAL_TEXTS.judgedUnit },
  ];
}

export interface AppraisalListView {
  head: HeadView;
  items: {
    href: string;
    title: string;
    date: string;
    organiser: string;
    judged: number;
    rates: number;
    satisfied: string | undefined;
    bar: BallotsView['bar'];
    remedies: number;
  }[];
  rules: string[];
}

/** All votes, the latest first. */
export function appraisalListView(site: Site): AppraisalListView {
  const { column, intro } = APPRAISAL_TEXTS;
  return {
    head: headView(site, {
      title: column,
      description: intro,
      address: PAGES.appraisals,
      column: { name: column, type: column },
    }),
    items: site.appraisals.map((appraisal) => {
      const { address, data, total, results, rates } = appraisal;
      const ballots = ballotsView(total.options);
      return {
        href: address,
        title: data.title,
        date: data.date,
        organiser: data.organiser,
        judged: results.length,
        rates: rates.length,
        satisfied: ballots?.satisfied,
        bar: ballots?.bar ?? [],
        remedies: remediesOf(appraisal),
      };
    }),
    rules: rulesInWords(site, site.appraisals),
  };
}

/** A sum of one field alone bears the field's name. */
function withSum(fields: readonly BallotRow[], sum: BallotRow | undefined): BallotRow[] {
  if (!sum) return [];
  return fields.length > 1 ? [...fields, sum] : [{ ...sum, name: fields[0]!.name }];
}

/** How many results still wait for a better vote. */
function remediesOf({ results }: Appraisal): number {
  return results.filter(({ standing }) => standing === 'remedy').length;
}

/** What some appraisals follow; without any, the rules of ballots. */
function rulesInWords(site: Site, appraisals: readonly Appraisal[]): string[] {
  const { definition, exact, threshold, fewRule, rateRule } = APPRAISAL_TEXTS;
  const ofBallots = [definition, exact, threshold(site.thresholds.satisfied), fewRule(LEAST_BALLOTS)];
  return [
    ...(appraisals.length === 0 || appraisals.some(hasBallots) ? ofBallots : []),
    ...(appraisals.some(({ rates }) => rates.length > 0) ? [rateRule] : []),
  ];
}

function sumRow(name: string, { valid, options }: Shares): BallotRow {
  return {
    name,
    href: undefined,
    note: undefined,
    valid,
    papers: undefined,
    ballots: ballotsView(options),
    mark: undefined,
  };
}

function resultRow(result: AppraisalResult, site: Site): BallotRow {
  const { unit, member, ballots } = result;
  const unitLink = { label: unit.data.name, href: unitAddress(unit.id) };
  return {
    name: member ?? unitLink.label,
    href: member === undefined ? unitLink.href : memberPage(member, unit, site),
    note: member === undefined ? undefined : unitLink,
    valid: ballots.valid,
    papers: { issued: ballots.issued, returned: ballots.returned },
    ballots: ballotsView(ballots),
    mark: markOf(result),
  };
}

const MARKS: Readonly<Record<Standing, string>> = {
  good: APPRAISAL_TEXTS.good,
  remedy: APPRAISAL_TEXTS.remedy,
  'made-up': APPRAISAL_TEXTS.madeUp,
  withheld: APPRAISAL_TEXTS.withheld,
};

function markOf({ standing, madeUpBy }: AppraisalResult): MarkView {
  const by = madeUpBy && {
    label: APPRAISAL_TEXTS.madeUpBy(madeUpBy.appraisal.data.date, ballotPercents(madeUpBy.ballots)!.satisfied),
    href: madeUpBy.appraisal.address,
  };
  return { standing, label: MARKS[standing], by };
}
