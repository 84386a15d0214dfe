import { diceFrom } from '../../dice.ts';
import { foldWith } from '../../../search/format/fold.ts';
import { letterVariants } from '../../../search/index/variants.ts';
import type { IndexRun } from './index-run.ts';
import { type BenchQuery, makeQueries } from './queries.ts';
import { readRecordTexts, type RecordText, wholeText } from './record-text.ts';
import { Truth } from './truth.ts';

const SEED = 'bangyang';

/** Records that queries are taken from. */
const SAMPLE = 400;

/** Queries, and which records answer them. Records are numbered as in the file, which is read twice. */
export interface Questions {
  queries: BenchQuery[];
  truth: Truth;
  addresses: string[];
  characters: number;
}

/** Takes queries from the texts and asks all texts for them. */
export async function askTexts(
  file: string,
  { records, aliases, names }: Pick<IndexRun, 'records' | 'aliases' | 'names'>,
): Promise<Questions> {
  const dice = diceFrom(`${SEED} sample`);
  const chosen = new Set(Array.from({ length: SAMPLE }, () => dice.whole(0, records - 1)));
  const sample: RecordText[] = [];
  const addresses: string[] = [];
  let characters = 0;
  for await (const record of readRecordTexts(file)) {
    if (chosen.has(addresses.length)) sample.push(record);
    addresses.push(record.address);
    characters += wholeText(record).length;
  }
  const variants = letterVariants();
  const queries = makeQueries({ records: sample, names, aliases, variants }, SEED);
  const truth = new Truth(
    queries.map(({ text }) => text),
    records,
    foldWith(variants),
    aliases,
  );
  let number = 0;
  for await (const record of readRecordTexts(file)) truth.read(number++, wholeText(record));
  return { queries, truth, addresses, characters };
}
