import { oneLine } from '../../kernel/one-line.ts';
import { CORRECTION_STAGE, REVIEW_STAGES, type ReviewStage } from '../../schema/kinds/review.ts';

const STAGES: readonly ReviewStage[] = [...REVIEW_STAGES, CORRECTION_STAGE];

/** What a commit of a piece of work was for. */
export const STEP_KINDS = ['交稿', '存稿', '送审', '退回', '签字', '并入', '恢复'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A commit of a piece of work. */
export interface PieceStep {
  commit: string;
  kind: StepKind;
  by: string;
  /** Seconds since 1970. */
  at: number;
  /** What was said with it. */
  note: string;
  /** Of a signature: at which stage. */
  stage: ReviewStage | undefined;
  /** Of the piece, below `content/`; undefined for a commit that the desk has not made. */
  path: string | undefined;
}

const KIND = 'Desk-Step';
const PATH = 'Desk-Piece';
const STAGE = 'Desk-Stage';

/** What is written with a step. */
export interface StepWords {
  kind: StepKind;
  title: string;
  note?: string | undefined;
  stage?: ReviewStage | undefined;
}

/** The message of a commit: a line for people, and what the desk reads again. `path`: below `content/`. */
export function stepMessage({ kind, title, note = '', stage }: StepWords, path: string): string {
  const body = note.trim() === '' ? '' : `\n${note.trim().replace(/^Desk-/gm, ' Desk-')}\n`;
  const signed = stage === undefined ? '' : `${STAGE}: ${stage}\n`;
  return `${kind}：${oneLine(title)}\n${body}\n${KIND}: ${kind}\n${PATH}: ${path}\n${signed}`;
}

/** A step as `stepsIn` reads it from a commit with these words. */
export function stepOf(commit: string, message: string, { name, at }: { name: string; at: number }): PieceStep {
  return stepIn(message, { commit, by: name, at });
}

function stepIn(message: string, made: Pick<PieceStep, 'commit' | 'by' | 'at'>): PieceStep {
  return {
    ...made,
    kind: STEP_KINDS.find((kind) => kind === trailer(message, KIND)) ?? '存稿',
    path: trailer(message, PATH),
    stage: STAGES.find((stage) => stage === trailer(message, STAGE)),
    note: noteIn(message),
  };
}

/** What `git log` is to print of each commit. */
export const STEP_FORMAT = '%H%x00%an%x00%at%x00%B%x00%x01';

/** The steps that `git log` printed, in its order, and the path of the piece where a step names one. */
export function stepsIn(output: string): PieceStep[] {
  return output
    .split('\x01')
    .map((record) => record.replace(/^\n/, '').split('\0'))
    .filter((parts) => parts.length >= 4)
    .map(([commit = '', by = '', at = '', message = '']) => stepIn(message, { commit, by, at: Number(at) }));
}

/** A branch made by hand has no trailers, and then its commits are savings. */
function trailer(message: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.+)$`, 'm').exec(message)?.[1]?.trim();
}

function noteIn(message: string): string {
  const [, ...rest] = message.split('\n');
  return rest
    .filter((line) => !/^Desk-\w+: /.test(line))
    .join('\n')
    .trim();
}
