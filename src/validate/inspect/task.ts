import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { PledgeForm } from '../../ingest/files/content-file.ts';
import type { LedgerFacts } from '../../ingest/pledges/ledger-facts.ts';
import type { TextRole } from './inspect.ts';
import type { MonthlyForm } from './inspect-monthly.ts';
import type { PeopleRole } from './inspect-people.ts';
import type { RepliesRole } from './inspect-replies.ts';

/**
 * A file that is to be inspected by itself: a text, or a table of pledges, of members, of replies, of figures by month or a document that is
 * published as it is, which are read where they are inspected. Plain data: it goes to another process.
 */
export type Task =
  | { role: TextRole; text: string }
  | LedgerTask
  | { role: { role: 'monthly'; form: MonthlyForm }; path: string; size: number }
  | { role: { role: 'document' }; path: string; size: number }
  /** Of a document the pictures alone: they are laid into a folder. */
  | { role: { role: 'pictures' }; path: string; size: number; folder: string };

/** A table of pledges, of members, of replies, with what it is read with. */
export type LedgerTask =
  | { role: { role: 'pledges'; form: PledgeForm }; path: string; size: number; facts: LedgerFacts }
  | { role: PeopleRole | RepliesRole; path: string; size: number; unpublished: readonly string[] };

/** What is known of a file whose inspection did not come to an end. */
export function unfinished(cause: 'time' | 'memory' | 'failure', { role }: Task): Reading {
  return {
    ...NOTHING_READ,
    ...(role.role === 'pledges' ? { value: [] } : {}),
    findings: [finding('F22', { cause }, FILE_START)],
  };
}

/** True for a file that is so small that no reader takes long: it is inspected in the process that asks. */
export function isQuick(task: Task): boolean {
  if ('text' in task) return task.text.length <= QUICK_LENGTH;
  // The library that reads PDF is large, and may never end; any document may have a PDF put into it.
  if (task.role.role === 'pictures' || task.role.role === 'document') return false;
  return task.size <= QUICK_BYTES[task.role.form];
}

const QUICK_LENGTH = 20_000;
/** Of a workbook a kilobyte may become a megabyte. */
const QUICK_BYTES: Readonly<Record<PledgeForm, number>> = { csv: 64_000, yaml: 20_000, xlsx: 16_000 };
