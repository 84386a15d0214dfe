import type { Author } from '../pieces/commit-files.ts';
import type { ContentChange } from '../pieces/content-change.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { StepWords } from '../pieces/steps.ts';

/** A sign-off on its way into a piece. */
export interface Signature {
  piece: DeskPiece;
  /** The file of sign-offs, as it will be. */
  change: ContentChange;
  author: Author;
  words: StepWords;
}
