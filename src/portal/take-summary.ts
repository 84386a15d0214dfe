import { summaryIn, summaryText, MOST_SUMMARY_BYTES } from '../schema/open/search-summary.ts';
import {
  MOST_LIST_BYTES,
  MOST_PIECE_BYTES,
  pieceDigest,
  pieceFile,
  summaryPieces,
  SUMMARY_LIST_FILE,
  summaryListIn,
  summaryOfPieces,
} from '../schema/open/summary-pieces.ts';
import type { TakingTrouble } from '../schema/open/county-copy.ts';
import type { CountySource } from './county-source.ts';

/** What is there of what a county's search says, and where the news of it lie. */
interface KeptSummary {
  /** As `summaryText`; undefined where nothing is there. */
  kept: string | undefined;
  /** As the server named the list of its pieces. */
  etag: string | undefined;
  /** The address of its search's catalogue: the list lies beside it. */
  catalogue: string;
}

/** `text`: undefined where there is nothing new, or nothing that can be used. */
interface TakenSummary {
  text?: string;
  etag: string | undefined;
  files: number;
  bytes: number;
  trouble?: TakingTrouble;
  /** Pieces of the list are not there: the county has published since. */
  isPast?: boolean;
}

interface SummaryOrder {
  source: CountySource;
  summaryTime: number;
}

/** So many pieces are asked for at the same time. */
const AT_ONCE = 4;

/**
 * What may be found at a county, where that has changed: only pieces that are not there already are fetched. What
 * cannot be used leaves what is there.
 */
export async function newSummary(order: SummaryOrder, before: KeptSummary): Promise<TakenSummary> {
  const news = await newsOfSummary(order, before);
  return news.isPast ? newsOfSummary(order, { ...before, etag: undefined }) : news;
}

async function newsOfSummary({ source, summaryTime }: SummaryOrder, before: KeptSummary): Promise<TakenSummary> {
  const known = before.kept === undefined ? undefined : summaryIn(before.kept);
  const nothing = { etag: before.etag, files: 0, bytes: 0 };
  const at = (name: string) => before.catalogue.replace(/[^/]*$/, name);
  const file = await source.take(at(SUMMARY_LIST_FILE), MOST_LIST_BYTES, known && before.etag);
  if (file === 'unchanged') return nothing;
  if ('trouble' in file) return { ...nothing, trouble: file.trouble };
  const list = summaryListIn(file.bytes.toString('latin1'));
  if (list === undefined || list === 'newer') return { ...nothing, trouble: list ?? 'form' };

  const pieces = known?.numbers ? summaryPieces(known.numbers) : new Map<string, Uint8Array>();
  const missing = [...new Set(list.pieces)].filter((digest) => !pieces.has(digest));
  const signal = AbortSignal.timeout(summaryTime);
  const taken = { files: missing.length + 1, bytes: file.bytes.length };
  let trouble: TakingTrouble | undefined;
  const waiting = [...missing];
  const work = async () => {
    for (let digest = waiting.shift(); digest !== undefined && !trouble; digest = waiting.shift()) {
      const piece = await source.take(at(pieceFile(digest)), MOST_PIECE_BYTES);
      if (signal.aborted) trouble ??= 'slow';
      else if (piece === 'unchanged') trouble ??= 'refused';
      else if ('trouble' in piece) trouble ??= piece.trouble;
      else if (pieceDigest(piece.bytes) !== digest) trouble ??= 'sums';
      else {
        pieces.set(digest, piece.bytes);
        taken.bytes += piece.bytes.length;
        if (taken.bytes > MOST_LIST_BYTES + MOST_SUMMARY_BYTES) trouble ??= 'too-large';
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (trouble) return { ...nothing, trouble, isPast: trouble === 'missing' };
  const summary = summaryOfPieces(list, (digest) => pieces.get(digest));
  if (!summary) return { ...nothing, trouble: 'form' };
  const text = summaryText(summary);
  return text === before.kept ? { ...nothing, etag: file.etag } : { ...taken, text, etag: file.etag };
}
