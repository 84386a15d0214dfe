import { readFileSync } from 'node:fs';

/** Ticks in a second: what Linux shows programs, whatever its own clock does. */
const TICKS = 100;

/**
 * The processor time that a running process has used, in seconds; undefined where the system does not say (it is no
 * Linux) or the process is gone.
 */
export function processorTimeOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which stands in brackets and may hold anything: state is field 3, utime 14, stime 15
    // (proc_pid_stat(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks / TICKS : undefined;
  } catch {
    return undefined;
  }
}
