import { availableParallelism } from 'node:os';
import type { Reading } from '../../../ingest/content/reading.ts';
import { isQuick, type Task, unfinished } from '../task.ts';
import { Inspector, USUAL } from './inspector.ts';
import type { ProcessLimits } from '../../../machine/bounded/bounded-process.ts';

/** From this many files on, several processes are worth their start. */
const MANY = 400;
/** Processor time in seconds that quick files take here before others help. */
const A_MOMENT = 1;
/** Each may take a gigabyte, and more hardly help. */
const MOST_PROCESSES = 8;
/** Files, and units of their size, that a process is given at a time. */
const BATCH = 50;
const BATCH_SIZE = 200_000;

/**
 * Starts the processes that so many files are worth, for `inspectMany`: they load what reads files while the texts are
 * read here. Whoever has them stops those that are left.
 */
export function startInspectors(files: number): Inspector[] {
  return files < MANY ? [] : Array.from({ length: processesFor(files) }, () => new Inspector());
}

function processesFor(files: number): number {
  return Math.min(availableParallelism(), MOST_PROCESSES, files);
}

/**
 * Inspects files, many of them side by side; the readings come in the order of the tasks. Whatever a file does, it is
 * over in time: one that takes too long or too much memory has a finding that says so, and the others are inspected all
 * the same. `keep`: what is to be held of a reading until all are there, in its place. `started`: processes that are
 * taken before others are started.
 */
export async function inspectMany(
  tasks: readonly Task[],
  options: ProcessLimits = USUAL,
  keep: (index: number, reading: Reading) => Reading = (_, reading) => reading,
  started: Inspector[] = [],
): Promise<Reading[]> {
  const readings = new Array<Reading | undefined>(tasks.length);
  const add = (index: number, reading: Reading) => (readings[index] = keep(index, reading));
  const waiting: number[] = [];
  const reader = tasks.length < MANY && tasks.some(isQuick) ? await loadReader() : undefined;
  const { user: before } = process.cpuUsage();
  for (const [index, task] of tasks.entries()) {
    const isHere = reader && isQuick(task) && process.cpuUsage().user - before < A_MOMENT * 1e6;
    if (isHere) add(index, await reader.inspectTask(task));
    else waiting.push(index);
  }
  await Promise.all(
    Array.from({ length: processesFor(waiting.length) }, () =>
      work({ tasks, waiting, add, begin: () => started.pop() ?? new Inspector(options) }),
    ),
  );
  // What is left where no process can be started.
  for (const [index, task] of tasks.entries())
    if (!readings[index]) add(index, await (await loadReader()).inspectTask(task));
  return readings as Reading[];
}

/** What reads files is half of the program: a check that finds nothing new does without. */
const loadReader = () => import('../inspect-task.ts');

/**
 * Lets processes, one after another, take batch after batch. Ends when there are none left, or when none can be
 * started.
 */
async function work({
  tasks,
  waiting,
  add,
  begin,
}: {
  tasks: readonly Task[];
  waiting: number[];
  add: (index: number, reading: Reading) => void;
  begin: () => Inspector;
}): Promise<void> {
  let inspector: Inspector | undefined;
  while (waiting.length > 0) {
    inspector ??= begin();
    const batch = takeBatch(tasks, waiting);
    let done = 0;
    const ending = await inspector.run(
      batch.map((index) => tasks[index]!),
      (reading) => add(batch[done++]!, reading),
    );
    if (ending === undefined) continue;
    inspector = undefined;
    if (ending === 'not-started') {
      waiting.push(...batch.slice(done));
      break;
    }
    add(batch[done]!, unfinished(ending, tasks[batch[done]!]!));
    waiting.push(...batch.slice(done + 1));
  }
  inspector?.stop();
}

function takeBatch(tasks: readonly Task[], waiting: number[]): number[] {
  let size = 0;
  let count = 0;
  while (count < Math.min(BATCH, waiting.length) && size < BATCH_SIZE) {
    const task = tasks[waiting[count++]!]!;
    size += 'text' in task ? task.text.length : task.size;
  }
  return waiting.splice(0, count);
}
