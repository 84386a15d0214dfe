import { MATCH } from './truth.ts';

/** How good answers are, as an average over queries. Rounded down: what is not perfect does not look so. */
export interface Quality {
  /** Of the records that answer a query, how many are found; queries that nothing answers do not count. */
  recall: number;
  /** Of the records that are found, how many answer the query; queries that find nothing do not count. */
  precision: number;
  /** The same of the first ten of each query, all of them counted together. */
  firstTen: number;
  /** Queries whose hits are not exactly the right ones: how many, and a few of them. */
  inexact: number;
  examples: Inexact[];
}

export interface Inexact {
  query: string;
  kind: string;
  right: number;
  missing: number;
  wrong: number;
  /** A few: first those that are missing. */
  addresses: string[];
}

export interface Asked {
  text: string;
  kind: string;
}

const EXAMPLES = 6;
const ADDRESSES = 4;

/** Compares answers with the truth, one after another. */
export class QualityCount {
  private readonly addresses: readonly string[];
  /** The least that counts as an answer. */
  private readonly least: number;
  private readonly recalls: number[] = [];
  private readonly precisions: number[] = [];
  private readonly inexact: Inexact[] = [];
  private first = 0;
  private firstRight = 0;

  /**
   * `addresses`: of all records, in their order. With `otherNames`, a record with another name of what is looked for
   * answers too.
   */
  constructor(addresses: readonly string[], otherNames: boolean) {
    this.addresses = addresses;
    this.least = otherNames ? MATCH.byOtherName : MATCH.literally;
  }

  /** `hits` in their order, by record number. */
  add({ text, kind }: Asked, hits: readonly number[], truth: Uint8Array): void {
    const isRight = (record: number) => truth[record]! >= this.least;
    const found = new Set(hits);
    const missing = this.addresses.filter((_, record) => isRight(record) && !found.has(record));
    const right = [...found].filter(isRight).length;
    // A record that is there twice is wrong once.
    const wrong = hits.length - right;
    if (right + missing.length > 0) this.recalls.push(right / (right + missing.length));
    if (hits.length > 0) this.precisions.push(right / hits.length);
    this.first += Math.min(10, hits.length);
    this.firstRight += hits.slice(0, 10).filter(isRight).length;
    if (missing.length + wrong === 0) return;
    const strangers = hits.filter((record) => !isRight(record)).map((record) => this.addresses[record]!);
    const addresses = [...missing, ...strangers].slice(0, ADDRESSES);
    this.inexact.push({ query: text, kind, right: right + missing.length, missing: missing.length, wrong, addresses });
  }

  result(): Quality {
    const { inexact } = this;
    return {
      recall: average(this.recalls),
      precision: average(this.precisions),
      firstTen: roundedDown(this.firstRight / this.first),
      inexact: inexact.length,
      examples: inexact.slice(0, EXAMPLES),
    };
  }
}

function average(values: readonly number[]): number {
  return roundedDown(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function roundedDown(value: number): number {
  return Math.floor(value * 10_000) / 10_000;
}
