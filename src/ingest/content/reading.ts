import type { Finding, Span } from '../../diagnostics/issue.ts';
import type { OwnSlips } from '../../kernel/counts/own-slips.ts';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import type { Positions } from '../yaml/positions.ts';

/** Something in a text that points at something outside of it. */
export interface Mention {
  target: string;
  at: Span;
  /** Of a link to a file: its words. */
  text?: string;
  /** Of a picture that shows a place as it is now: the one that shows it as it was. */
  before?: string;
}

/** A heading of a body. */
export interface Heading {
  depth: number;
  text: string;
}

/** What is known of one file by itself, its values apart. */
interface Facts {
  findings: Finding[];
  /** Of those values that rules about many files look at. */
  positions: Positions;
  /** Where the body begins, in UTF-16 units from the start of the decoded text. */
  bodyStart: number;
  headings: Heading[];
  links: Mention[];
  pictures: Mention[];
  /** Units that components name. */
  units: Mention[];
  /** Undefined where it was not looked for. */
  own?: OwnSlips;
  /** Of a ledger whose values are not in memory until they are asked for: how many rows they are. */
  rows?: number;
}

/** The values of a file that fit the schema of its kind. */
interface ValidValues<T> {
  valid: true;
  value: T;
}

/** Values that do not: what could be read of them, in any shape; undefined if nothing could. */
interface InvalidValues {
  valid: false;
  value: unknown;
  /** Of a table of pledges: those with nothing wrong, and how many rows are left out. For previews alone. */
  sound?: { pledges: readonly PledgeData[]; left: number };
}

/** All that is known of one file by itself. Plain data: the cache and other processes take it as JSON. */
export type Reading<T = unknown> = Facts & (ValidValues<T> | InvalidValues);

/** What is known of a file that has no readable text. */
export const NOTHING_READ: Facts & InvalidValues = {
  findings: [],
  value: undefined,
  valid: false,
  positions: {},
  bodyStart: 0,
  headings: [],
  links: [],
  pictures: [],
  units: [],
};

const FIELDS_SEEN_BY_SITE_RULES = [
  'title|name|unit|parent|system|lead|withdrawn|year|member|pledge|date|publishedAt|updatedAt',
  'outcome|extendedTo',
  '(?:former|related|unit|pledges)(?:\\.\\d+)?',
  '(?:formerUnits|twinned)\\.\\d+\\.unit',
  'contactPoints\\.\\d+\\.(?:since|visits|visitDays(?:\\.\\d+)?)',
  'series(?:\\.(?:name|part))?',
  'notice\\.(?:from|to)',
  'honours\\.\\d+\\.(?:year|revoked)',
  'mark(?:\\.picture)?|(?:cover|portrait|photo)(?:\\.src)?|quote\\.words|source\\.url',
  '(?:recordings|attachments|monthly)\\.\\d+\\.(?:file|poster|transcript)',
  'narration\\.file',
  'rows\\.\\d+\\.(?:unit|member)',
  'allowed\\.\\d+\\.word',
  'versions(?:\\.\\d+\\.signed\\.\\d+\\.stage)?|expires|corrections(?:\\.\\d+\\.date)?',
  'exceptions\\.\\d+\\.file',
  'counties\\.\\d+(?:\\.(?:name|id|address|from|area|key))?',
  '\\d+(?:\\.(?:term|id|aliases|aliases\\.\\d+))?',
];
const SEEN_BY_SITE_RULES = new RegExp(`^(?:${FIELDS_SEEN_BY_SITE_RULES.join('|')})$`);

/** Leaves out the places that only the rules about one file needed: a third of what is kept of a file. */
export function placesForSiteRules(positions: Positions): Positions {
  return Object.fromEntries(Object.entries(positions).filter(([path]) => SEEN_BY_SITE_RULES.test(path)));
}
