import type { ImportKind } from '../recognise/kind.ts';
import type { Known } from '../recognise/known.ts';

/** A text that was typed for a title: it is what it says, whatever it looks like. In UTF-8. */
export interface TypedFile {
  path: string;
  title: string;
}

export interface ImportOptions {
  known: Known;
  as: ImportKind | undefined;
  /** One of the files, if somebody has typed it. */
  typed?: TypedFile | undefined;
  /** Where entries go. */
  folder: string;
  reports: string;
  isDry: boolean;
  /** Hears a line for each entry or refusal, in the order of the files. */
  say(line: string): void;
  /** Hears which file was refused, and why; a photo too, although its text was taken. */
  refused?(file: string, reason: string): void;
  /** Hears which entry or board a file became: how an album knows the file, and the path below `folder`. */
  written?(file: string, path: string): void;
  /** Hears how many files are done. */
  progress(done: number, all: number): void;
}

export interface ImportSummary {
  entries: number;
  files: number;
  refused: number;
}
