import type { SealedFile } from '../../schema/kinds/review.ts';
import {
  CORRECTION_STAGE,
  REVIEW_STAGES,
  type ReviewData,
  type ReviewStage,
  type SealedVersion,
} from '../../schema/kinds/review.ts';
import { type SealBreach, changedFiles, filesInLines, linesOfFiles, pieceSeal } from './seal.ts';

/** Why a version does not count, as it would be said after 「审签不算数：」. `signed`: the sign-off that is at fault. */
export interface Fault {
  reason: string;
  version: number;
  signed?: number;
}

/** Where a piece stands: what of its latest version is signed, and whether that is what is there now. */
export interface ReviewStanding {
  /** Signed through, nothing changed since. */
  isSigned: boolean;
  faults: readonly Fault[];
  /** Files that are no longer as they were signed. */
  changed: readonly SealBreach[];
  /** The stage that has to sign next; undefined if nobody has to. */
  next: ReviewStage | undefined;
  /** Who sent it back, and why. */
  returned: { by: string; opinion: string } | undefined;
  latest: SealedVersion;
}

/** Judges the review of a piece against its files. `corrections`: how many corrections the piece tells of. */
export function standingOf(
  piece: string,
  { versions }: ReviewData,
  files: readonly SealedFile[],
  corrections: number,
): ReviewStanding {
  const latest = versions.at(-1)!;
  const faults = versions.flatMap((version, index) =>
    faultsOf(piece, version, versions.slice(0, index)).map((fault) => ({ ...fault, version: index })),
  );
  const sealed = filesInLines(latest.files);
  const changed = changedFiles(sealed, files);
  const stages = latest.signed.map(({ stage }) => stage);
  if (isCorrection(latest) && toldCorrections({ versions }) > corrections)
    faults.push({ reason: '签的是更正，稿件里没有写「更正」', version: versions.length - 1, signed: 0 });
  const back = latest.signed.find(({ verdict }) => verdict === '退回');
  const isWhole = isCorrection(latest) || REVIEW_STAGES.every((stage, index) => stages[index] === stage);
  const isSigned =
    isWhole &&
    back === undefined &&
    changed.length === 0 &&
    !faults.some(({ version }) => versions[version] === latest);
  return {
    isSigned,
    faults,
    changed,
    next: isSigned ? undefined : nextStage(latest, changed.length > 0 || back !== undefined || faults.length > 0),
    returned: back && { by: back.by, opinion: back.opinion },
    latest,
  };
}

function nextStage(latest: SealedVersion, isOver: boolean): ReviewStage | undefined {
  if (isOver) return REVIEW_STAGES[0];
  return REVIEW_STAGES[latest.signed.length];
}

/** Corrections that were signed; one that was sent back tells nobody anything. */
export function toldCorrections({ versions }: ReviewData): number {
  return versions.filter((one) => isCorrection(one) && one.signed[0]!.verdict !== '退回').length;
}

function isCorrection({ signed }: SealedVersion): boolean {
  return signed[0]?.stage === CORRECTION_STAGE;
}

/** What is wrong with a version by itself and after those before it. */
function faultsOf(piece: string, version: SealedVersion, before: readonly SealedVersion[]): Omit<Fault, 'version'>[] {
  const files = filesInLines(version.files);
  if (pieceSeal(piece, files) !== version.digest || linesOfFiles(files).length !== version.files.length)
    return [{ reason: '摘要值和文件对不上，或者是从别的稿件抄来的' }];
  const faults: Omit<Fault, 'version'>[] = [];
  const { signed } = version;
  if (isCorrection(version)) {
    const whole = before.findLast((one) => one.signed.at(-1)?.stage === REVIEW_STAGES.at(-1));
    if (signed.length > 1) faults.push({ reason: '更正只由一个人签', signed: 1 });
    if (!whole) faults.push({ reason: '还没有三审过，不能签更正', signed: 0 });
    else if (whole.signed.slice(0, -1).some(({ by }) => by === signed[0]!.by))
      faults.push({ reason: '更正由终审的人签，不由初审、复审的人签', signed: 0 });
  }
  for (const [index, { stage, by, at, verdict, secrecy }] of signed.entries()) {
    const expected = isCorrection(version) ? CORRECTION_STAGE : REVIEW_STAGES[index];
    if (index > 0 && isCorrection(version)) break;
    if (stage !== expected) faults.push({ reason: `这里该是${expected ?? '空的'}，写的是${stage}`, signed: index });
    if (signed.slice(0, index).some((one) => one.by === by))
      faults.push({ reason: `${by}签了两道，三审要三个人`, signed: index });
    if (index > 0 && at < signed[index - 1]!.at) faults.push({ reason: `${stage}的时间比前一道早`, signed: index });
    if (secrecy === '涉密') faults.push({ reason: `${stage}认为涉密`, signed: index });
    if (secrecy === undefined && verdict !== '退回') faults.push({ reason: `${stage}没有写保密审查`, signed: index });
  }
  return faults;
}
