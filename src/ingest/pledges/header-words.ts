import { metaOf } from '../../schema/field.ts';
import { DOUBLE_NAMES, HEADER_NAMES } from './header-names.ts';
import { type PledgeKey, pledgeSchema } from '../../schema/kinds/pledge.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { simplifiedText } from '../../kernel/letters/traditional.ts';
import { isOptional, keysOf } from '../../schema/shape.ts';

/** By labels, and by keys in lower case. */
const KEYS = new Map(
  [...keysOf(pledgeSchema)].map(([word, key]): [string, PledgeKey] => [word.toLowerCase(), key as PledgeKey]),
);
const DOUBLE = new Map(DOUBLE_NAMES.map((double) => [double.name, double]));

export const HEADER_LABELS = Object.values(pledgeSchema.shape).map((type) => metaOf(type).label);

/** Columns that our own tables add to those of a ledger: what stands there follows from the others, and is not read. */
export const ADDED_HEADERS: ReadonlySet<string> = new Set([
  BOARD_TEXTS.state,
  BOARD_TEXTS.resultFrom,
  BOARD_TEXTS.workbook.latestDay,
  BOARD_TEXTS.workbook.latest,
  BOARD_TEXTS.workbook.latestBy,
]);

/** A header as it is compared: without line breaks, stars, a colon and what stands in brackets; half-width, simplified. */
export function plainHeader(header: string): string {
  if (header.length > LONGEST) return header;
  return simplifiedText(header.normalize('NFKC'))
    .replace(/[\s*★☆※]+/g, '')
    .replace(/:$/, '')
    .replace(/[([【〔][^([【〔)\]】〕]*[)\]】〕]$/, '')
    .replace(/:$/, '')
    .toLowerCase();
}

/** Characters of a header with what is explained in it; a longer text is none. */
const LONGEST = 60;

/** What a header means by itself, as `HeaderMeaning` says; undefined for one that is not known. */
export function keyOf(header: string): PledgeKey | undefined {
  const text = plainHeader(header);
  return KEYS.get(text) ?? aliasOf(text) ?? DOUBLE.get(text)?.key;
}

/** The required column that a header means, whatever stands beside it. */
export function requiredKeyOf(header: string): PledgeKey | undefined {
  const key = KEYS.get(plainHeader(header));
  return key !== undefined && !isOptional(pledgeSchema.shape[key]) ? key : undefined;
}

/** True for a header that is a label or a key of ours. */
export function isLabel(header: string): boolean {
  return KEYS.has(plainHeader(header));
}

/** 进展, 进展2, 进展情况 3 … are columns of one kind. */
function aliasOf(text: string): PledgeKey | undefined {
  const numbered = /^(.*[^\d])\d+$/.exec(text)?.[1];
  const ofNumbered = numbered === undefined ? undefined : (KEYS.get(numbered) ?? HEADER_NAMES.get(numbered));
  return HEADER_NAMES.get(text) ?? (ofNumbered === 'progress' ? ofNumbered : undefined);
}

/**
 * What the headers of a table mean, by their columns. Some names mean one column, and another where that one has a name
 * of its own in the table: 单位 beside 姓名 is not who pledges. A label of ours counts before other names for the same.
 */
export function meaningsOf(headers: readonly (string | undefined)[]): (PledgeKey | undefined)[] {
  const texts = headers.map((header) => (header === undefined ? undefined : plainHeader(header)));
  const sure = texts.map((text) => (text === undefined ? undefined : (KEYS.get(text) ?? aliasOf(text))));
  const taken = new Set(sure);
  return texts.map((text, column) => {
    const double = text === undefined || sure[column] !== undefined ? undefined : DOUBLE.get(text);
    if (!double) return sure[column];
    if (!taken.has(double.key)) return double.key;
    return double.otherwise;
  });
}
