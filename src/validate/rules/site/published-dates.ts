import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { type Content, isWithdrawn, placeIn, rowsIn, textOf, valueAt } from '../../../ingest/content/content.ts';
import { dayOf } from '../../../kernel/beijing-time.ts';
import { ENTRY_KINDS } from '../../../schema/kinds/entry-kind.ts';
import { formerIdsOf } from '../../addresses/withdrawals.ts';
import { type PublishedPiece, publishedPieces } from '../../reviews/pieces.ts';
import type { SiteRule } from '../rule.ts';

/** Dates of publication that have moved since readers saw the piece, as the history tells. */
export const publishedDates: SiteRule = (content) => {
  const { history } = content;
  if (!history) return [];
  if (history === 'shallow')
    return content.site ? [{ path: content.site.file.path, finding: finding('L03', { count: 1 }, FILE_START) }] : [];
  return publishedPieces(content).flatMap((piece) => {
    const problem = movedDate(piece, history);
    return problem ? [{ path: piece.source.file.path, finding: problem }] : [];
  });
};

function movedDate(
  { source, kind }: PublishedPiece,
  history: Exclude<Content['history'], 'shallow' | undefined>,
): Finding | undefined {
  const now = textOf(source, 'publishedAt');
  if (now === undefined || isWithdrawn(source) || valueAt(source, 'draft') === true || tellsOfDate(source))
    return undefined;
  const at = placeIn(source, 'publishedAt');
  const first = history.get(source.file.path);
  if (first && dayOf(first.publishedAt) !== dayOf(now))
    return finding('L01', { was: first.publishedAt, now, since: dayOf(first.since) }, at, 'publishedAt');
  const renamed = formerFiles(source, kind).flatMap((name) => {
    const old = history.get(name);
    return old ? [{ name, was: old.publishedAt }] : [];
  });
  // Of several that became one, one of their dates is enough.
  if (renamed.length === 0 || renamed.some(({ was }) => dayOf(was) === dayOf(now))) return undefined;
  return finding('L02', { ...renamed[0]!, now }, at, 'publishedAt');
}

/** Where an entry may have lain under the names that it had before. */
function formerFiles(source: PublishedPiece['source'], kind: PublishedPiece['kind']): string[] {
  if (!(kind in ENTRY_KINDS)) return [];
  const { folder, extension } = ENTRY_KINDS[kind as keyof typeof ENTRY_KINDS];
  return formerIdsOf(source).flatMap((id) => [`${folder}/${id}${extension}`, `${folder}/${id}/index${extension}`]);
}

/** True where readers are told that the date was wrong. */
function tellsOfDate(source: PublishedPiece['source']): boolean {
  return rowsIn(source, 'corrections').some(({ text }) => typeof text === 'string' && text.includes('发布时间'));
}
