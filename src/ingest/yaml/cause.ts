import type { Finding } from '../../diagnostics/issue.ts';

/** Something that keeps YAML from being read as meant, and the line to read instead; lines count from 0. */
export interface Cause {
  line: number;
  finding: Finding;
  instead: string;
  /** From where that line's characters are moved to the right, and how far. */
  shift?: { from: number; by: number };
}
