import { FILE_START, finding, type Issue } from '../../diagnostics/issue.ts';
import { type Content, publishedFrom, textOf, validValues } from '../../ingest/content/content.ts';
import {
  REVIEWED_KIND_NAMES,
  REVIEWED_KINDS,
  type ReviewedKind,
  type ReviewPolicies,
} from '../../schema/kinds/review.ts';
import { correctionsOf, filesOfPiece, publishedPieces } from '../../validate/reviews/pieces.ts';
import { standingOf } from '../../validate/reviews/standing.ts';
import { placedSignOffs } from './counted.ts';

export interface RequiredFacts {
  /** The settings before the push, of the push, and what the installation asks for. */
  before: ReviewPolicies;
  required: readonly ReviewedKind[];
  /** Paths from the top of the repository that the push adds, changes or deletes. */
  touched: ReadonlySet<string>;
  /** Prints of the sign-offs that count. */
  counts: (print: string) => boolean;
  /** True for the first push: what is older than the settings say needs no sign-off. */
  isFirst: boolean;
}

/**
 * Pieces that a push touches and that have to be signed, by the settings before the push, by its own, or by the
 * installation, without three sign-offs that count. Also what it loosens.
 */
export function requiredReviews(content: Content, facts: RequiredFacts): { refusals: Issue[]; remarks: Issue[] } {
  const after = validValues(content.site)?.reviews ?? {};
  const isRequired = (kind: ReviewedKind) =>
    facts.required.includes(kind) || after[kind] === '必须' || facts.before[kind] === '必须';
  const refusals: Issue[] = [];
  if (REVIEWED_KIND_NAMES.some(isRequired)) {
    const reviews = new Map(content.reviews.map((source) => [source.piece, source]));
    for (const piece of publishedPieces(content)) {
      const { kind, id, source } = piece;
      if (!isRequired(kind) || publishedFrom(source, content.now) === undefined) continue;
      if (facts.isFirst && (textOf(source, 'publishedAt') ?? '') < (after.since ?? '')) continue;
      const paths = [`reviews/${id}.yaml`, ...filesOfPiece(piece, content).map(({ path }) => path)];
      if (!paths.some((path) => facts.touched.has(`content/${path}`)) && !isFileGone(source.file.path, facts)) continue;
      const data = validValues(reviews.get(id));
      const standing = data && standingOf(id, data, content.sealed.get(id) ?? [], correctionsOf(source));
      const reason = !data || !standing ? '这一篇没有审签' : reasonOf(id, standing, facts);
      if (reason !== undefined)
        refusals.push({
          file: content.display(source.file.path),
          ...finding('V44', { kind: REVIEWED_KINDS[kind].label, reason, file: source.file.path }, FILE_START),
        });
    }
  }
  const loosened = REVIEWED_KIND_NAMES.filter((kind) => facts.before[kind] === '必须' && after[kind] !== '必须');
  const remarks = loosened.length === 0 ? [] : [loosenedRemark(content, loosened)];
  return { refusals, remarks };
}

/** True where the push deletes a file of the folder that belongs to the piece alone, as a picture or a ledger. */
function isFileGone(path: string, { touched }: RequiredFacts): boolean {
  const [, folder] = /^(.*\/)index\.mdx?$/.exec(path) ?? [];
  return folder !== undefined && [...touched].some((other) => other.startsWith(`content/${folder}`));
}

function reasonOf(
  id: string,
  { isSigned, latest, changed, faults, next }: ReturnType<typeof standingOf>,
  { counts }: RequiredFacts,
): string | undefined {
  if (changed.length > 0) return '签字以后又改过';
  if (faults.length > 0) return faults.at(-1)!.reason;
  if (!isSigned) return `还差${next ?? '初审'}`;
  const missing = placedSignOffs(id, '', { versions: [latest] }).find(({ print }) => !counts(print));
  return missing && `${missing.signOff.by}的${missing.signOff.stage}不是本人推送的，也没有本人的钥匙`;
}

function loosenedRemark(content: Content, kinds: readonly ReviewedKind[]): Issue {
  return {
    file: content.display('site.yaml'),
    ...finding('V45', { kinds: kinds.map((kind) => REVIEWED_KINDS[kind].label) }, FILE_START),
  };
}
