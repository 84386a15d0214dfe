import { finding, type Finding } from '../../../diagnostics/issue.ts';
import {
  type Content,
  type ReviewSource,
  publishedFrom,
  textOf,
  validValues,
} from '../../../ingest/content/content.ts';
import { REVIEWED_KIND_NAMES, type ReviewPolicy } from '../../../schema/kinds/review.ts';
import { correctionsOf, type PublishedPiece, publishedPieces } from '../../reviews/pieces.ts';
import { standingOf } from '../../reviews/standing.ts';
import type { Located, SiteRule } from '../rule.ts';

/** Pieces without the sign-offs that the site asks for, and sign-offs that hold no longer. */
export const reviews: SiteRule = (content) => {
  const policies = validValues(content.site)?.reviews ?? {};
  const isAsked = REVIEWED_KIND_NAMES.some((kind) => (policies[kind] ?? '不要') !== '不要');
  if (!isAsked && content.reviews.length === 0) return [];
  const sources = new Map(content.reviews.map((source) => [source.piece, source]));
  const found: Located[] = [];
  for (const piece of publishedPieces(content)) {
    const review = sources.get(piece.id);
    sources.delete(piece.id);
    const isBefore = (textOf(piece.source, 'publishedAt') ?? '') < (policies.since ?? '');
    const policy = isBefore ? '不要' : (policies[piece.kind] ?? '不要');
    for (const problem of problemsOf(piece, review, policy, content))
      found.push({
        path: problem.code === 'E05' || problem.code === 'E06' ? review!.file.path : piece.source.file.path,
        finding: problem,
      });
  }
  for (const { piece, file, reading } of sources.values())
    found.push({ path: file.path, finding: finding('E09', { piece }, reading.positions['versions'] ?? START) });
  return found;
};

const START = { line: 1, column: 1 };

function problemsOf(
  piece: PublishedPiece,
  review: ReviewSource | undefined,
  policy: ReviewPolicy,
  content: Content,
): Finding[] {
  const { source, id } = piece;
  const isForReaders = publishedFrom(source, content.now) !== undefined;
  const at = source.reading.positions['title'] ?? START;
  const { path: file } = source.file;
  const data = validValues(review);
  // A review that cannot be read says so itself.
  if (review && !data) return [];
  if (!data) {
    if (policy === '不要' || !isForReaders) return [];
    const details = { file, next: '初审', signed: [] };
    return [policy === '必须' ? finding('E01', details, at) : finding('E02', details, at)];
  }
  const standing = standingOf(id, data, content.sealed.get(id) ?? [], correctionsOf(source));
  const { isSigned, faults, changed, returned, next, latest } = standing;
  if (isSigned) return [];
  const must = policy === '必须' && isForReaders;
  const fault = faults.find(({ version }) => data.versions[version] === latest);
  if (fault) {
    const details = { reason: fault.reason, file };
    const place = review!.reading.positions[`versions.${fault.version}.signed.${fault.signed ?? 0}.stage`] ?? START;
    return [must ? finding('E05', details, place) : finding('E06', details, place)];
  }
  if (!isForReaders) return [];
  if (returned) {
    const details = { ...returned, file };
    return [must ? finding('E07', details, at) : finding('E08', details, at)];
  }
  if (changed.length > 0) {
    const details = { file, changed: changed.map((one) => `${one.change} ${one.path}`) };
    return [must ? finding('E03', details, at) : finding('E04', details, at)];
  }
  if (policy === '不要') return [];
  const details = { file, next: next ?? '初审', signed: latest.signed.map(({ stage }) => stage) };
  return [must ? finding('E01', details, at) : finding('E02', details, at)];
}
