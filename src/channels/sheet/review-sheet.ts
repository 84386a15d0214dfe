import { type Content, textOf, validValues } from '../../ingest/content/content.ts';
import type { ReviewedPiece } from '../../reviews/reviewed-piece.ts';
import { CORRECTION_STAGE, REVIEW_STAGES, REVIEWED_KINDS, type SignOff } from '../../schema/kinds/review.ts';
import { correctionsOf, titleOfPiece } from '../../validate/reviews/pieces.ts';
import { filesInLines, pieceSeal } from '../../validate/reviews/seal.ts';
import { standingOf } from '../../validate/reviews/standing.ts';

/** What stands on 信息发布审核表, as plain data. */
export interface ReviewSheet {
  title: string;
  /** What is said of the piece: 「标题」 and so on. */
  facts: { label: string; text: string }[];
  /** A block for each stage; a stage that nobody has signed is empty, to be signed by hand. */
  stages: { stage: string; opinion: string; secrecy: string; signed: string; at: string }[];
  /** Where it stands, in a sentence. */
  status: string;
  publishedAt: string;
}

/** The sheet of a piece as its latest version was signed. */
export function reviewSheet(reviewed: ReviewedPiece, content: Content): ReviewSheet {
  const { piece, files, data } = reviewed;
  const { source, kind, id } = piece;
  const standing = data && standingOf(id, data, files, correctionsOf(source));
  const signed = standing?.latest.signed ?? [];
  const sealed = standing ? filesInLines(standing.latest.files) : files;
  const said = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }]);
  const site = validValues(content.site);
  const stages = signed[0]?.stage === CORRECTION_STAGE ? [CORRECTION_STAGE] : REVIEW_STAGES;
  return {
    title: `${site ? `${site.name} ` : ''}信息发布审核表`,
    facts: [
      ...said('标题', titleOfPiece(piece)),
      ...said('栏目', REVIEWED_KINDS[kind].label),
      ...said('供稿', textOf(source, 'source.name')),
      ...said('作者', textOf(source, 'source.author')),
      ...said('责任编辑', textOf(source, 'editor')),
      ...said('发布时间', textOf(source, 'publishedAt')),
      ...said('文件', sealed.map(({ path }) => `content/${path}`).join('\n')),
      ...said('摘要值', pieceSeal(id, sealed)),
    ],
    stages: stages.map((stage) =>
      stageOf(
        stage,
        signed.find((one) => one.stage === stage),
      ),
    ),
    status: statusOf(standing),
    publishedAt: textOf(source, 'publishedAt') ?? content.now,
  };
}

function stageOf(stage: string, signOff: SignOff | undefined): ReviewSheet['stages'][number] {
  if (!signOff) return { stage, opinion: '', secrecy: '', signed: '', at: '' };
  const { verdict = '通过', opinion, secrecy = '', by, post, at } = signOff;
  return { stage, opinion: `${verdict}：${opinion}`, secrecy, signed: `${by}（${post}）`, at };
}

function statusOf(standing: ReturnType<typeof standingOf> | undefined): string {
  if (!standing) return '还没有人签字。';
  if (standing.isSigned) return '三审齐全，签字以后没有改过。';
  if (standing.changed.length > 0)
    return `签字以后又改过：${standing.changed.map(({ change, path }) => `${change} content/${path}`).join('、')}。要重新审。`;
  if (standing.faults.length > 0) return `不算数：${standing.faults.at(-1)!.reason}。`;
  return standing.returned ? `${standing.returned.by}退回。` : `还差${standing.next ?? REVIEW_STAGES[0]}。`;
}
