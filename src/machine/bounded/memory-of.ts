import { readFileSync } from 'node:fs';

/** Bytes of a page of memory, on all machines that run this. */
const PAGE = 4096;

/**
 * The memory that a running process takes, in megabytes; undefined where the system does not say (it is no Linux) or the
 * process is gone.
 */
export function memoryOf(pid: number): number | undefined {
  try {
    // The second number of proc_pid_statm(5) counts pages in memory.
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? (pages * PAGE) / 2 ** 20 : undefined;
  } catch {
    return undefined;
  }
}
