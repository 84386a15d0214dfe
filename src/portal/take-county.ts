import { readOpenPart } from '../ingest/counties/open-reading.ts';
import { MOST_SUMS_BYTES, sumsIn } from '../ingest/counties/sums.ts';
import { OPEN_DATA } from '../addresses/address.ts';
import { addDays } from '../kernel/beijing-time.ts';
import { digestOf } from '../kernel/digest.ts';
import { COPY_FILES, type CopyFile, TAKEN_FILE, type Taken, type TakingTrouble } from '../schema/open/county-copy.ts';
import {
  MOST_OPEN_BYTES,
  OPEN_PARTS,
  openFile,
  type OpenPart,
  SIGNATURE_FILE,
  SUMS_FILE,
} from '../schema/open/open-part.ts';
import { SUMMARY_FILE } from '../schema/open/search-summary.ts';
import type { OpenDigest } from '../schema/open/open-schema.ts';
import { type CountyData, rootOfCounty } from '../schema/settings/counties.ts';
import { type CopyBytes, type CopyFolder, takenBytes } from './county-copy-folder.ts';
import { isSignedBy } from './county-signature.ts';
import type { CountySource } from './county-source.ts';
import type { NotTaken } from './fetch-file.ts';
import { newSummary } from './take-summary.ts';

/** What came of asking a county. */
export type TakingResult =
  | { kind: 'unchanged'; asOf: string; summary?: TakingTrouble | undefined }
  | {
      kind: 'taken';
      asOf: string;
      files: number;
      bytes: number;
      isOlder: boolean;
      /** Why what may be found there is not known anew. */
      summary?: TakingTrouble | undefined;
    }
  | ({ kind: 'failed'; before: string | undefined } & NotTaken);

interface TakingOrder {
  county: CountyData;
  source: CountySource;
  /** Milliseconds for all pieces of what its search says. */
  summaryTime: number;
  copy: CopyFolder;
  /** `2026-11-28` */
  today: string;
}

/** Takes what has changed of a county. What cannot be used changes nothing but that it is known since when. */
export async function takeCounty(order: TakingOrder): Promise<TakingResult> {
  const { copy } = order;
  const before = copy.taken();
  const isKept = copy.isWhole() && (await isStillTrusted(order));
  // Whoever publishes between two questions has other sums at the second.
  let news = await newsOf(order, isKept ? before : undefined);
  if ('trouble' in news && news.trouble === 'sums') news = await newsOf(order, undefined);
  if ('trouble' in news) return failed(order, before, news);
  const digest = digestIn((news.files ?? filesOf(copy)).get('digest.json'));
  const summary = await newSummary(order, {
    kept: copy.read(SUMMARY_FILE)?.toString('latin1'),
    etag: before?.summaryEtag,
    catalogue: digest?.search.catalogue ?? '',
  });
  const asOf = digest?.asOf ?? '';
  const isOlder = asOf < (digestIn(copy.read('digest.json'))?.asOf ?? '');
  if (news.files || summary.text !== undefined || before?.failing) {
    const taken: Taken = news.files
      ? { takenOn: order.today, etag: news.etag, isSigned: news.isSigned }
      : { ...before!, failing: undefined };
    const bytes = summary.text === undefined ? copy.read(SUMMARY_FILE) : Buffer.from(summary.text, 'latin1');
    const files = new Map([...(news.files ?? filesOf(copy)), ...(bytes ? [[SUMMARY_FILE, bytes] as const] : [])]);
    copy.write(withTaken(files, { ...taken, summaryEtag: summary.etag }));
  }
  if (!news.files && summary.text === undefined) return { kind: 'unchanged', asOf, summary: summary.trouble };
  const [fetched, bytes] = [news.files ? news.fetched : 0, news.files ? news.bytes : 0];
  return {
    kind: 'taken',
    asOf,
    files: fetched + summary.files,
    bytes: bytes + summary.bytes,
    isOlder,
    summary: summary.trouble,
  };
}

/** `files`: undefined where there is nothing new. */
type News =
  | { files: undefined }
  | { files: CopyBytes; etag: string | undefined; isSigned: boolean; fetched: number; bytes: number }
  | NotTaken;

async function newsOf(order: TakingOrder, before: Taken | undefined): Promise<News> {
  const { county, source, copy } = order;
  const sums = await source.take(OPEN_DATA + SUMS_FILE, MOST_SUMS_BYTES, before?.etag);
  if (sums === 'unchanged') return { files: undefined };
  if ('trouble' in sums) return sums;
  if (before && copy.read(SUMS_FILE)?.equals(sums.bytes)) return { files: undefined };
  const listed = sumsIn(sums.bytes.toString('utf8'));
  if (!listed) return { trouble: 'form', detail: SUMS_FILE };
  const files = new Map<CopyFile, Uint8Array>([[SUMS_FILE, sums.bytes]]);
  if (county.key !== undefined) {
    const signature = await source.take(OPEN_DATA + SIGNATURE_FILE, MOST_SUMS_BYTES);
    if (signature === 'unchanged' || 'trouble' in signature)
      return { trouble: 'signature', detail: signature === 'unchanged' ? '' : signature.detail };
    if (!(await isSignedBy(county.key, sums.bytes, signature.bytes))) return { trouble: 'signature', detail: '' };
    files.set(SIGNATURE_FILE, signature.bytes);
  }
  let fetched = 0;
  let bytes = 0;
  for (const part of OPEN_PARTS) {
    const name = openFile(part);
    const sum = listed.get(name);
    if (sum === undefined) return { trouble: 'missing', detail: name };
    const kept = copy.read(name);
    if (kept && digestOf(kept) === sum) {
      files.set(name, kept);
      continue;
    }
    const file = await source.take(OPEN_DATA + name, MOST_OPEN_BYTES[part]);
    if (file === 'unchanged') return { trouble: 'refused', detail: name };
    if ('trouble' in file) return { ...file, detail: [name, file.detail].filter(Boolean).join(' ') };
    if (digestOf(file.bytes) !== sum) return { trouble: 'sums', detail: name };
    files.set(name, file.bytes);
    fetched++;
    bytes += file.bytes.length;
  }
  const wrong = troubleIn(files, order);
  return wrong ?? { files, etag: sums.etag, isSigned: county.key !== undefined, fetched, bytes };
}

/** The first part that cannot be used; all of them are taken or none. */
function troubleIn(files: CopyBytes, { county, today }: TakingOrder): NotTaken | undefined {
  for (const part of OPEN_PARTS) {
    const text = Buffer.from(files.get(openFile(part))!).toString('utf8');
    const read = readOpenPart<OpenPart>(part, text);
    if ('trouble' in read) return { ...read, detail: [openFile(part), read.detail].filter(Boolean).join(' ') };
    if (read.value.part !== 'digest') continue;
    const wrong = troubleOfDigest(read.value, county, today);
    if (wrong) return wrong;
  }
  return undefined;
}

function troubleOfDigest({ site, asOf }: OpenDigest, county: CountyData, today: string): NotTaken | undefined {
  if (site.address !== null && nameOfRoot(site.address) !== nameOfRoot(rootOfCounty(county)))
    return { trouble: 'other-site', detail: '' };
  return asOf > addDays(today, 1) ? { trouble: 'future', detail: asOf } : undefined;
}

/** By whichever scheme, with `www.` or without: it is the same site. */
function nameOfRoot(root: string): string {
  return root.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
}

/** False where the list has got a key that has not signed what is there. */
async function isStillTrusted({ county, copy }: TakingOrder): Promise<boolean> {
  if (county.key === undefined) return true;
  const [sums, signature] = [copy.read(SUMS_FILE), copy.read(SIGNATURE_FILE)];
  return sums !== undefined && signature !== undefined && isSignedBy(county.key, sums, signature);
}

function failed({ copy, today }: TakingOrder, before: Taken | undefined, { trouble, detail }: NotTaken): TakingResult {
  const failing = { since: before?.failing?.since ?? today, trouble };
  if (before?.failing?.trouble !== trouble)
    copy.write(withTaken(filesOf(copy), { ...before, isSigned: before?.isSigned ?? false, failing }));
  return { kind: 'failed', trouble, detail, before: before?.takenOn };
}

function filesOf(copy: CopyFolder): CopyBytes {
  return new Map(
    COPY_FILES.flatMap((name) => {
      const bytes = copy.read(name);
      return bytes ? [[name, bytes] as const] : [];
    }),
  );
}

function withTaken(files: CopyBytes, taken: Taken): CopyBytes {
  return new Map([...files, [TAKEN_FILE, takenBytes(taken)]]);
}

function digestIn(bytes: Uint8Array | undefined): OpenDigest | undefined {
  if (!bytes) return undefined;
  const read = readOpenPart('digest', Buffer.from(bytes).toString('utf8'));
  return 'value' in read ? read.value : undefined;
}
