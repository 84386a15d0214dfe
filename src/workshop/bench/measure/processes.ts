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
  for (const [pid, status] of ofSession(session, (one) => readFileSync(`/proc/${one}/status`, 'latin1'))) {
    total += kibibytes(status, 'VmRSS');
    peaks.set(pid, kibibytes(status, 'VmHWM'));
  }
  return { total, peaks };
}

/** One process of a session. */
export interface SessionProcess {
  /** How it was started, words between blanks. */
  command: string;
  /** What it holds, in KiB. */
  resident: number;
  /** The same, of pages that several share its part. */
  share: number;
}

/** Reads what each process of a session holds: slower than `sessionMemory`. Linux only. */
export function sessionProcesses(session: number): SessionProcess[] {
  const read = (pid: number) => ({
    command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    rollup: readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'),
  });
  return ofSession(session, read).map(([, { command, rollup }]) => ({
    command,
    resident: kibibytes(rollup, 'Rss'),
    share: kibibytes(rollup, 'Pss'),
  }));
}

function ofSession<T>(session: number, read: (pid: number) => T): [number, T][] {
  return readdirSync('/proc').flatMap((name): [number, T][] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      if (sessionOf(readFileSync(`/proc/${name}/stat`, 'latin1')) !== session) return [];
      return [[Number(name), read(Number(name))]];
    } catch {
      // The process ended while it was being read.
      return [];
    }
  });
}

/** Field 6 of proc(5) stat; the name before it may hold spaces and parentheses. */
function sessionOf(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
}

/** A line of proc(5) status; a process that is ending has none. */
function kibibytes(status: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
