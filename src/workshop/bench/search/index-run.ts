/**
 * Indexes the site of CONTENT_DIR below OUT_DIR and prints what it took as JSON: `node index-run.ts ours | pagefind
 * [file for the texts]`. Both read, check and model the site alike and get its records from it one by one, so creating
 * their texts counts in both. The memory of the process is that of all this together, the model included.
 */
import { join } from 'node:path';
import { readEnvironment } from '../../../machine/environment.ts';
import { openSite } from '../../../model/site/open-site.ts';
import { writeSearchIndex } from '../../../search/index/write-index.ts';
import { recordFrom, type SearchContent, told } from '../../../search/records/search-content.ts';
import { searchContent } from '../../../search/records/site-content.ts';
import { rounded } from '../measure/measure.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import { writeRecordTexts } from './record-text.ts';

/** What a run prints. */
export interface IndexRun {
  /** Of the step alone. */
  seconds: number;
  records: number;
  parts?: number;
  reused?: number;
  aliases: SearchContent['aliases'];
  /** Of units and terms. */
  names: string[];
}

const [side, textsFile] = process.argv.slice(2);
const environment = readEnvironment();
const opened = await openSite(environment, { previews: false });
if ('errors' in opened) throw new Error('the corpus has mistakes');
const { site } = opened;
const { outFolder, cacheFolder } = environment;

const began = performance.now();
const counts = await writeIndex();
const seconds = rounded((performance.now() - began) / 1000, 2);

const { records, aliases, pages } = searchContent(site);
if (textsFile) writeRecordTexts(textsFile, Iterator.from(records).map(told).map(recordFrom));
process.stdout.write(
  JSON.stringify({ seconds, ...counts, aliases, names: pages.map(({ name }) => name) } satisfies IndexRun),
);

async function writeIndex(): Promise<Pick<IndexRun, 'records' | 'parts' | 'reused'>> {
  const all = searchContent(site);
  if (side === 'pagefind')
    return writePagefindIndex(Iterator.from(all.records).map(told).map(recordFrom), join(outFolder, 'pagefind'));
  const { records, parts, reused } = await writeSearchIndex(all, outFolder, cacheFolder);
  return { records, parts, reused };
}
