import type { ImportKind } from '../recognise/kind.ts';
import type { Known } from '../recognise/known.ts';

export interface ImportOptions {
  known: Known;
  as: ImportKind | undefined;
  /** Where entries go. */
  folder: string;
  reports: string;
  isDry: boolean;
  /** Hears a line for each entry or refusal, in the order of the files. */
  say(line: string): void;
  /** Hears which file was refused, and why. */
  refused?(file: string, reason: string): void;
  /** Hears how many files are done. */
  progress(done: number, all: number): void;
}

export interface ImportSummary {
  entries: number;
  files: number;
  refused: number;
}
