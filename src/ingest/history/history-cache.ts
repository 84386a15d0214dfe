import { readFileSync } from 'node:fs';
import { keepWhole } from '../../machine/write-whole.ts';

/** When a file was seen by readers first, as the history of the published branch tells. */
export interface FirstPublished {
  /** The date that it bore then. */
  publishedAt: string;
  /** When it was there, in Beijing time. */
  since: string;
  title: string;
  /** True while the file is deleted. */
  isGone: boolean;
}

/** What the history up to a commit tells. */
export interface KnownHistory {
  tip: string;
  published: Map<string, FirstPublished>;
}

/** Changes with what is kept, and how it is found out. */
const FORM = 1;

/** What an earlier check found out; undefined if that is not there or damaged. */
export function loadHistory(file: string): KnownHistory | undefined {
  try {
    const { form, tip, published } = JSON.parse(readFileSync(file, 'utf8')) as {
      form: number;
      tip: string;
      published: [string, FirstPublished][];
    };
    return form === FORM ? { tip, published: new Map(published) } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next check, as `keepWhole`. */
export function keepHistory(file: string, { tip, published }: KnownHistory): void {
  keepWhole(file, JSON.stringify({ form: FORM, tip, published: [...published] }));
}
