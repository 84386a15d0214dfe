import type { Aside, WordBlock, Remark } from '../document/model.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { PartTarget, WordParts } from './word-parts.ts';

/** What all parts of a document share while it is read. */
export interface WordReading {
  parts: WordParts;
  styles: Styles;
  numbering: Numbering;
  asides: Aside[];
  remarks: Remark[];
  /** Paragraphs with text so far. */
  place: number;
  /** Where each comment hangs. */
  comments: Map<string, number>;
  /** Notes in the order in which they are referred to. */
  notes: Set<string>;
  /** Blocks of a document that was put into this one whole. */
  chunk(target: PartTarget, reading: WordReading): WordBlock[];
}

/** What stands around a stretch of text. */
export interface InlineContext {
  link?: string | undefined;
  isInserted?: boolean;
  isDeleted?: boolean;
}
