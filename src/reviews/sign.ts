import { yamlScalar } from '../import/entry/front-matter.ts';
import { metaOf } from '../schema/field.ts';
import {
  CORRECTION_STAGE,
  REVIEW_STAGES,
  type ReviewData,
  reviewSchema,
  type SealedFile,
  type SignOff,
} from '../schema/kinds/review.ts';
import { objectListIn } from '../schema/shape.ts';
import { inspect } from '../validate/inspect/inspect.ts';
import { correctionsOf } from '../validate/reviews/pieces.ts';
import { linesOfFiles, pieceSeal } from '../validate/reviews/seal.ts';
import { standingOf } from '../validate/reviews/standing.ts';
import type { ReviewedPiece } from './reviewed-piece.ts';

/** A signature that cannot be given: the message says why, and what to do; `field`: what of it is wrong, if it is one thing. */
export class CannotSign extends Error {
  readonly field: keyof SignOff | undefined;

  constructor(message: string, field?: keyof SignOff) {
    super(message);
    this.field = field;
  }
}

/** What a sign-off is bound to, and what was signed before. */
export interface SignablePiece {
  /** As its page is named. */
  id: string;
  files: readonly SealedFile[];
  /** How many corrections it tells of. */
  corrections: number;
  data: ReviewData | undefined;
}

/** A piece that was looked up, for signing. Throws a `CannotSign` where what was signed before cannot be read. */
export function signable({ piece, files, review, data }: ReviewedPiece): SignablePiece {
  if (review && !data)
    throw new CannotSign(`已有的审签 content/${review.file.path} 读不出来，先运行 npm run check 改好。`);
  return { id: piece.id, files, corrections: correctionsOf(piece.source), data };
}

/**
 * What has been signed of a piece once somebody more has signed it as it is now. Throws a `CannotSign` if it is not his
 * turn, or the three would not be three people.
 */
export function signed({ id, files, corrections, data }: SignablePiece, signOff: SignOff): ReviewData {
  const digest = pieceSeal(id, files);
  const before = data?.versions ?? [];
  const standing = data && standingOf(id, data, files, corrections);
  const { stage } = signOff;
  const isNew = stage === REVIEW_STAGES[0] || stage === CORRECTION_STAGE;
  if (standing?.isSigned && standing.latest.digest === digest)
    throw new CannotSign('这一稿已经审完，没有改过，不用再签。');
  if (stage === REVIEW_STAGES[0] && standing?.next !== undefined && standing.next !== stage)
    throw new CannotSign(`这一稿初审已经签过，该${standing.next}签。`);
  if (!isNew && standing?.next !== stage) throw new CannotSign(notHisTurn(stage, standing));
  const version = { digest, files: linesOfFiles(files), signed: [signOff] };
  const versions = isNew
    ? [...before, version]
    : [...before.slice(0, -1), { ...before.at(-1)!, signed: [...before.at(-1)!.signed, signOff] }];
  const { faults, latest } = standingOf(id, { versions }, files, corrections);
  const fault = faults.find(({ version: place }) => versions[place] === latest);
  if (fault && signOff.secrecy !== '涉密') throw new CannotSign(`不能这样签：${fault.reason}。`);
  return { versions };
}

function notHisTurn(stage: string, standing: ReturnType<typeof standingOf> | undefined): string {
  if (!standing) return `还没有人审过这一篇，先签初审，再签${stage}。`;
  if (standing.returned) return `${standing.returned.by}退回了这一篇：改好以后从初审起重新签。`;
  if (standing.changed.length > 0)
    return `上一次签字以后稿件又改过（${standing.changed.map(({ change, path }) => `${change} ${path}`).join('、')}），从初审起重新签；发布以后的更正签「更正」。`;
  return `现在该签${standing.next ?? REVIEW_STAGES[0]}，不是${stage}。`;
}

const HEAD = '# 由 npm run review 写，不要手改：签字和稿件对不上就不算数。这个文件不发布。';

/**
 * The file of sign-offs, in Chinese. Throws a `CannotSign` if the check would not take it: a file that cannot be read
 * would end the review of its piece.
 */
export function reviewText(piece: string, data: ReviewData): string {
  const text = textOfReview(data);
  const { findings } = inspect({ role: 'review', piece }, text);
  const fault = findings.find(({ severity }) => severity === 'error');
  if (!fault) return text;
  const field = fault.path.split('.').at(-1)! as keyof SignOff;
  throw new CannotSign(
    `${fault.message}${fault.hint}`,
    field in data.versions.at(-1)!.signed.at(-1)! ? field : 'opinion',
  );
}

function textOfReview(data: ReviewData): string {
  const [versions, version] = [reviewSchema.shape.versions, objectListIn(reviewSchema.shape.versions)!.shape];
  const label = (type: unknown) => metaOf(type as Parameters<typeof metaOf>[0]).label;
  const signOff = objectListIn(version['signed'] as Parameters<typeof objectListIn>[0])!.shape;
  const lines = data.versions.flatMap(({ digest, files, signed: names }) => [
    `  - ${label(version['digest'])}: ${digest}`,
    `    ${label(version['files'])}:`,
    ...files.map((line) => `      - ${line}`),
    `    ${label(version['signed'])}:`,
    ...names.flatMap((one) =>
      Object.entries(signOff)
        .filter(([key]) => one[key as keyof SignOff] !== undefined)
        .map(
          ([key, type], index) =>
            `${index === 0 ? '      - ' : '        '}${label(type)}: ${yamlScalar(one[key as keyof SignOff]!)}`,
        ),
    ),
  ]);
  return `${[HEAD, `${label(versions)}:`, ...lines].join('\n')}\n`;
}
