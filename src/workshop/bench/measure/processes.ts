import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of the processes of one session (`setsid`), in KiB. */
export interface SessionMemory {
  /** Now, all processes added up; pages that they share count in each. */
  total: number;
  /** By process id: the most that it has ever held. */
  peaks: ReadonlyMap<number, number>;
}

/** Reads the memory of every process of a session, whoever its parent is by now. Linux only. */
export function sessionMemory(session: number): SessionMemory {
  let total = 0;
  const peaks = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (sessionOf(readFileSync(`/proc/${name}/stat`, 'latin1')) !== session) continue;
      const status = readFileSync(`/proc/${name}/status`, 'latin1');
      total += kibibytes(status, 'VmRSS');
      peaks.set(Number(name), kibibytes(status, 'VmHWM'));
    } catch {
      // The process ended while it was being read.
    }
  }
  return { total, peaks };
}

/** Field 6 of proc(5) stat; the name before it may hold spaces and parentheses. */
function sessionOf(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
}

/** A line of proc(5) status; a process that is ending has none. */
function kibibytes(status: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
