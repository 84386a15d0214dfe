import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../content/reading.ts';
import { readOpenPart } from './open-reading.ts';
import { sumsIn } from './sums.ts';
import { type CopyFile, TAKEN_FILE, takenSchema, type TakingTrouble } from '../../schema/open/county-copy.ts';
import { SUMMARY_FILE, summaryIn } from '../../schema/open/search-summary.ts';
import { OPEN_PARTS, openFile, SUMS_FILE } from '../../schema/open/open-part.ts';

/** Reads a file of a county's copy by itself. What it says is looked at as strictly as when it was taken. */
export function inspectCopy(name: CopyFile, text: string): Reading {
  const part = OPEN_PARTS.find((one) => openFile(one) === name);
  if (part) {
    const read = readOpenPart(part, text);
    return 'value' in read ? sound(read.value) : damaged(read.trouble, read.detail);
  }
  if (name === TAKEN_FILE) {
    const taken = takenSchema.safeParse(parsed(text));
    return taken.success ? sound(taken.data) : damaged('form', '');
  }
  if (name === SUMS_FILE) {
    const sums = sumsIn(text);
    return sums ? sound(Object.fromEntries(sums)) : damaged('form', '');
  }
  if (name === SUMMARY_FILE) return summaryIn(text) ? sound(text) : damaged('form', '');
  return sound('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sound(value: unknown): Reading {
  return { ...NOTHING_READ, valid: true, value };
}

function damaged(trouble: TakingTrouble, detail: string): Reading {
  return { ...NOTHING_READ, findings: [finding('N02', { trouble, detail }, FILE_START)] };
}
