import { correctionsOf, titleOfPiece } from '../validate/reviews/pieces.ts';
import { standingOf } from '../validate/reviews/standing.ts';
import { REVIEWED_KINDS, type SignOff } from '../schema/kinds/review.ts';
import { changesSince } from './changes-since.ts';
import type { ReviewedPiece } from './reviewed-piece.ts';

/** Where a piece stands, for its editors: who has signed, whose turn it is, and what changed since. */
export async function reviewReport(reviewed: ReviewedPiece, contentFolder: string, colour = false): Promise<string> {
  const { piece, data, files, path } = reviewed;
  const head = `${REVIEWED_KINDS[piece.kind].label}「${titleOfPiece(piece)}」（content/${piece.source.file.path}，共 ${files.length} 个文件）`;
  if (!data) return `${head}\n  还没有人签字，该初审签。\n`;
  const standing = standingOf(piece.id, data, files, correctionsOf(piece.source));
  const lines = standing.latest.signed.map(signedLine);
  const changes = await changesSince(reviewed, standing.latest, contentFolder, colour);
  const earlier = data.versions.length > 1 ? [`  以前的 ${data.versions.length - 1} 稿也在 content/${path}`] : [];
  return `${[head, ...lines, ...earlier, ...verdictOf(standing), ...changes].join('\n')}\n`;
}

function verdictOf({ isSigned, faults, changed, returned, next }: ReturnType<typeof standingOf>): string[] {
  if (isSigned) return ['  审完了，签字以后没有改过。'];
  return [
    ...faults.map(({ reason }) => `  不算数：${reason}。`),
    ...(returned ? [`  ${returned.by}退回：${returned.opinion}`] : []),
    ...(changed.length > 0 ? ['  签字以后又改过，封签已破：'] : []),
    ...(next === undefined ? [] : [`  该${next}签。`]),
  ];
}

function signedLine({ stage, by, post, at, verdict = '通过', opinion, secrecy }: SignOff): string {
  return ['', stage, `${by}（${post}）`, at, verdict, secrecy, opinion].filter((part) => part !== undefined).join('　');
}
