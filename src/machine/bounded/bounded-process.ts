import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { memoryOf } from './memory-of.ts';
import { processorTimeOf } from './processor-time.ts';

export interface ProcessLimits {
  /** What the process runs. It says `{ ready: true }` first. */
  program: string;
  /** Processor time for one task: the same on a busy machine. */
  seconds: number;
  /** Time on the clock for one task, where the system does not report the processor's, or a process only waits. */
  secondsOnClock: number;
  /** Megabytes of JavaScript's memory. What decoders take is not JavaScript's: for that there is `OTHER_MEMORY`. */
  memory: number;
}

/**
 * Why a process has ended: it could not be started, or the task that it was at took too long, too much memory, or ended
 * it.
 */
export type Ending = 'not-started' | 'time' | 'memory' | 'failure';

/** Those that run, which end with this process: by one listener for all, however many there are. */
const RUNNING = new Set<ChildProcess>();

function endWithUs(child: ChildProcess): void {
  if (RUNNING.size === 0) process.on('exit', endRunning);
  RUNNING.add(child);
}

function leave(child: ChildProcess): void {
  RUNNING.delete(child);
  if (RUNNING.size === 0) process.off('exit', endRunning);
}

function endRunning(): void {
  for (const child of RUNNING) child.kill('SIGKILL');
}

/** Megabytes. */
const OTHER_MEMORY = 1024;
/** Milliseconds. */
const WATCHED_EVERY = 200;

/**
 * A process that does tasks under limits, because only a process can be ended in the middle of one: a thread goes on
 * inside of native code, and when it has no memory left, everything ends with it. It ends with this one.
 */
export class BoundedProcess<Message extends object> {
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  readonly #onEnd: (ending: Ending) => void;
  #isReady = false;
  #ending: Ending | undefined;
  #watch: NodeJS.Timeout | undefined;
  /** When the task that it is at began, in both times, in seconds. */
  #began = { used: 0, clock: 0 };

  /** `onEnd`: called once, unless it is stopped. `execArgv`: more for Node. */
  constructor(
    limits: ProcessLimits,
    on: { message: (message: Message) => void; end: (ending: Ending) => void },
    execArgv: readonly string[] = [],
  ) {
    this.#limits = limits;
    this.#onEnd = on.end;
    this.#child = fork(limits.program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${limits.memory}`, ...execArgv],
    });
    this.#child.on('message', (message: Message | { ready: true }) => {
      if ('ready' in message) {
        this.#isReady = true;
        this.#begin();
      } else on.message(message);
    });
    this.#child.on('error', () => this.#end('not-started'));
    this.#child.on('exit', (_, signal) => {
      if (!this.#isReady) this.#end('not-started');
      // Without memory it ends by a signal, with a mistake of ours or of a library by itself.
      else this.#end(signal === null ? 'failure' : 'memory');
    });
    endWithUs(this.#child);
  }

  /** Why it has ended; undefined while it runs. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Gives it something to do, and watches it from now on. */
  send(message: Serializable): void {
    if (this.#ending !== undefined) return;
    this.#begin();
    this.#watch ??= setInterval(() => this.#look(), WATCHED_EVERY);
    this.#child.send(message, (error) => error && this.#end('not-started'));
  }

  /** The next task begins. `used`: the processor time that it has used by then, in seconds, where it has said that. */
  next(used?: number): void {
    this.#begin(used);
  }

  /** It has nothing to do. */
  rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }

  stop(): void {
    this.rest();
    this.#child.removeAllListeners();
    this.#child.on('error', () => undefined);
    this.#child.kill('SIGKILL');
    leave(this.#child);
  }

  #begin(used = this.#used() ?? 0): void {
    this.#began = { used, clock: performance.now() / 1000 };
  }

  #used(): number | undefined {
    return this.#child.pid === undefined ? undefined : processorTimeOf(this.#child.pid);
  }

  #look(): void {
    const { seconds, secondsOnClock, memory } = this.#limits;
    const used = this.#used();
    const isLong = used !== undefined && used - this.#began.used > seconds;
    if (isLong || performance.now() / 1000 - this.#began.clock > secondsOnClock)
      this.#end(this.#isReady ? 'time' : 'not-started');
    else if ((memoryOf(this.#child.pid ?? 0) ?? 0) > memory + OTHER_MEMORY) this.#end('memory');
  }

  #end(ending: Ending): void {
    if (this.#ending !== undefined) return;
    this.#ending = ending;
    this.stop();
    this.#onEnd(ending);
  }
}
