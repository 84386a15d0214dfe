import { readFileSync } from 'node:fs';
import { FILE_START, finding, shownOf } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { PledgeForm } from '../../ingest/files/content-file.ts';
import type { LedgerFacts } from '../../ingest/pledges/ledger-facts.ts';
import { hiddenInWorkbook } from './hidden-in-workbook.ts';
import { inspect, type TextRole } from './inspect.ts';
import { inspectPeople, type PeopleRole } from './inspect-people.ts';
import { inspectReplies, type RepliesRole } from './inspect-replies.ts';
import { inspectMonthly, type MonthlyForm } from './inspect-monthly.ts';
import { inspectPledgeFile } from './pledge-files.ts';

/**
 * A file that is to be inspected by itself: a text, or a table of pledges, of members, of replies, of figures by month or a workbook that is
 * published as it is, which are read where they are inspected. Plain data: it goes to another process.
 */
export type Task =
  | { role: TextRole; text: string }
  | { role: { role: 'pledges'; form: PledgeForm }; path: string; size: number; facts: LedgerFacts }
  | { role: PeopleRole | RepliesRole; path: string; size: number; unpublished: readonly string[] }
  | { role: { role: 'monthly'; form: MonthlyForm }; path: string; size: number }
  | { role: { role: 'workbook' }; path: string; size: number };

/** Inspects one file. Never throws. */
export function inspectTask(task: Task): Reading {
  try {
    const reading = readingOf(task);
    return { ...reading, findings: shownOf(reading.findings) };
  } catch {
    // What is deeper than the stack, or a mistake of ours: one file must not keep all others from being published.
    return unfinished('failure', task);
  }
}

function readingOf(task: Task): Reading {
  if ('text' in task) return inspect(task.role, task.text);
  if ('facts' in task) return inspectPledgeFile(task.path, task.role.form, task.facts);
  if ('unpublished' in task)
    return task.role.role === 'people'
      ? inspectPeople(task.path, task.role, task.unpublished)
      : inspectReplies(task.path, task.role, task.unpublished);
  if (task.role.role === 'monthly') return inspectMonthly(task.path, task.role.form);
  return { ...NOTHING_READ, findings: hiddenInWorkbook(readFileSync(task.path)) };
}

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
  return task.size <= QUICK_BYTES['form' in task.role ? task.role.form : 'xlsx'];
}

const QUICK_LENGTH = 20_000;
/** Of a workbook a kilobyte may become a megabyte. */
const QUICK_BYTES: Readonly<Record<PledgeForm, number>> = { csv: 64_000, yaml: 20_000, xlsx: 16_000 };
