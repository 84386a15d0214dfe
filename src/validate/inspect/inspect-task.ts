import { readFileSync } from 'node:fs';
import { shownOf } from '../../diagnostics/issue.ts';
import { layOutPictures } from '../../ingest/documents/lay-out-pictures.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { inspectDocument } from './inspect-document.ts';
import { inspect } from './inspect.ts';
import { inspectPeople } from './inspect-people.ts';
import { inspectReplies } from './inspect-replies.ts';
import { inspectMonthly } from './inspect-monthly.ts';
import { inspectPledgeFile } from './pledge-files.ts';
import { type Task, unfinished } from './task.ts';

/** Inspects one file. Never throws. */
export async function inspectTask(task: Task): Promise<Reading> {
  try {
    const reading = await readingOf(task);
    return { ...reading, findings: shownOf(reading.findings) };
  } catch {
    // What is deeper than the stack, or a mistake of ours: one file must not keep all others from being published.
    return unfinished('failure', task);
  }
}

async function readingOf(task: Task): Promise<Reading> {
  if ('text' in task) return inspect(task.role, task.text);
  if ('facts' in task) return inspectPledgeFile(task.path, task.role.form, task.facts);
  if ('unpublished' in task)
    return task.role.role === 'people'
      ? inspectPeople(task.path, task.role, task.unpublished)
      : inspectReplies(task.path, task.role, task.unpublished);
  if ('folder' in task) return { ...NOTHING_READ, value: await layOutPictures(readFileSync(task.path), task.folder) };
  if (task.role.role === 'monthly') return inspectMonthly(task.path, task.role.form);
  return { ...NOTHING_READ, findings: await inspectDocument(readFileSync(task.path)) };
}
