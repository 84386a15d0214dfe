import type { Code } from '../../../diagnostics/codes.ts';
import type { Span } from '../../../diagnostics/issue.ts';
import type { Severity } from '../../../diagnostics/problems/definition.ts';
import type { SealedFile } from '../../../schema/kinds/review.ts';

/** A file as it would be: its bytes, or null where it would be gone. */
export interface UnwrittenFile {
  /** Below the content folder, with `/`. */
  path: string;
  bytes: Uint8Array | null;
}

/** What a content folder would say with changes that nobody has written into it. */
export interface LookQuestion {
  /** Only files that differ from those of the content folder. */
  changes: readonly UnwrittenFile[];
  /** The file whose page is asked for: of an entry, a board, a list, a unit… */
  piece: string;
}

/** A stretch of a file's text, in UTF-16 units from its start; of the text as it is decoded: without a mark, lines end with `\n`. */
export interface TextStretch {
  from: number;
  to: number;
}

/** A repair that changes no word, as `npm run fix` does it. */
export interface Repair extends TextStretch {
  /** What a button says. */
  label: string;
  replacement: string;
}

/** A problem as a check reports it. */
export interface LookFinding extends Span {
  code: Code;
  severity: Severity;
  /** What is wrong, and why it matters. */
  message: string;
  /** What to do. */
  hint: string;
  /** Below the content folder. */
  file: string;
  /** The field's canonical path (`source.name`), '' where there is none. */
  field: string;
  /** Where it stands in the file's text, where that is known. */
  stretch: TextStretch | undefined;
  repair: Repair | undefined;
}

/** Why there is no page to be seen. */
export interface NoPage {
  code: 'preparing' | 'faulty' | 'settings' | 'none' | 'failed';
  message: string;
}

/** What a sign-off of a piece is bound to. */
export interface PieceSeal {
  /** As its page is named: `news/20261118-pingnuo`. */
  id: string;
  /** Everything that is published of it. */
  files: readonly SealedFile[];
  /** How many corrections it tells of. */
  corrections: number;
}

/** The answer to a `LookQuestion`. */
export interface Look {
  /** Undefined for a file that is no piece, or one that cannot be read. */
  seal: PieceSeal | undefined;
  /** Of the piece's page, from the site's root; undefined for a file that has none. */
  address: string | undefined;
  /** The page as it would be published; undefined with a reason. */
  html: string | undefined;
  noPage: NoPage | undefined;
  /** True if the page is not published yet with these changes: a draft, or due later. */
  isWithheld: boolean;
  /** Of the files changed and of those of the piece, as every report sorts them. */
  findings: LookFinding[];
  /** Errors in other files: these too keep everything from being published. */
  otherErrors: number;
  canPublish: boolean;
  /** The text of the piece's file with every repair, where there is any. */
  tidied: string | undefined;
  /** How long the looker took, in milliseconds. */
  milliseconds: number;
}

/** The question is wrong: it would be no other time. The message is for whoever asks. */
export class LookRefused extends Error {
  override name = 'LookRefused';
}
