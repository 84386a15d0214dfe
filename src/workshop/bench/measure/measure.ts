import { spawn } from 'node:child_process';
import { sessionMemory } from './processes.ts';

/** What is run: a program, this Node unless another is named, with `args`. */
export interface Step {
  name: string;
  program?: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

export interface Measured {
  /** From start to end of the process. */
  seconds: number;
  /** The most that all its processes held at one moment, sampled; pages that they share count in each. */
  peakTreeMiB: number;
  /** The most that any one of its processes ever held, as the kernel recorded it. */
  peakProcessMiB: number;
  /** The end of what it printed. */
  output: string;
}

const SAMPLE_EVERY = 50;
const OUTPUT_KEPT = 20_000;

const running = new Set<number>();
process.on('exit', () => running.forEach(killSession));

/**
 * Runs a step to its end, with all processes that it starts. Throws with its output if it fails: a failure is never a
 * measurement.
 */
export async function measure({ name, program = process.execPath, args, cwd, env }: Step): Promise<Measured> {
  const begin = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-OUTPUT_KEPT)));
  const session = child.pid;
  if (session === undefined) throw new Error(`${name}: ${String(await ended)}`);
  running.add(session);
  let peakTree = 0;
  let peakProcess = 0;
  const sample = () => {
    const { total, peaks } = sessionMemory(session);
    peakTree = Math.max(peakTree, total);
    peakProcess = Math.max(peakProcess, ...peaks.values());
  };
  const timer = setInterval(sample, SAMPLE_EVERY);
  try {
    const status = await ended;
    if (status !== 0) throw new Error(`${name}: ended with ${status}\n${output}`);
  } finally {
    clearInterval(timer);
    killSession(session);
    running.delete(session);
  }
  const seconds = (performance.now() - begin) / 1000;
  // What ends before the first look is not weighed.
  if (peakTree === 0 && seconds > 1) throw new Error(`${name}: no memory was seen in /proc`);
  return {
    seconds: rounded(seconds, 2),
    peakTreeMiB: rounded(peakTree / 1024),
    peakProcessMiB: rounded(peakProcess / 1024),
    output,
  };
}

/** A number with few decimals, as reports print it. */
export function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}

/** Ends whatever the step has left behind. A detached child leads a group of its own. */
function killSession(session: number): void {
  try {
    process.kill(-session, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
