import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../../../ingest/content/reading.ts';
import type { Message } from './inspect-process.ts';
import type { Task } from '../task.ts';
import { processorTimeOf } from './processor-time.ts';

/**
 * Why a process did not finish its tasks: it could not be started, or the task that it was at took too long, too much
 * memory, or ended it.
 */
export type Ending = 'not-started' | 'time' | 'memory' | 'failure';

export interface InspectorOptions {
  /** What the process runs; it says what `Message` holds. */
  program: string;
  /** Processor time for one file: the same on a busy machine. */
  seconds: number;
  /** Time on the clock for one file, where the system does not report the processor's, or a process only waits. */
  secondsOnClock: number;
  /** Megabytes of JavaScript's memory. */
  memory: number;
}

/**
 * The slowest honest files (a megabyte of Markdown, a table of 20,000 pledges) take less than 3 s on a slow machine.
 */
export const USUAL: InspectorOptions = {
  program: fileURLToPath(new URL('./inspect-process.ts', import.meta.url)),
  seconds: 10,
  secondsOnClock: 90,
  memory: 1024,
};

/**
 * A process that inspects files, because only a process can be ended in the middle of one: a thread goes on inside of
 * native code, and when it has no memory left, everything ends with it.
 */
export class Inspector {
  readonly #process: ChildProcess;
  readonly #options: InspectorOptions;
  #isReady = false;
  #ending: Ending | undefined;
  #settle: (() => void) | undefined;
  #onReading: (reading: Reading) => void = () => undefined;
  /** When the task that it is at began, in both times, in seconds. */
  #began = { used: 0, clock: 0 };
  readonly #endWithUs = () => void this.#process.kill('SIGKILL');

  constructor(options: InspectorOptions = USUAL) {
    this.#options = options;
    this.#process = fork(options.program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${options.memory}`],
    });
    this.#process.on('message', (message: Message) => this.#hear(message));
    this.#process.on('error', () => this.#end('not-started'));
    this.#process.on('exit', (_, signal) => {
      if (!this.#isReady) this.#end('not-started');
      else this.#end(signal === null ? 'failure' : 'memory');
    });
    process.once('exit', this.#endWithUs);
  }

  /**
   * Inspects files in their order; undefined once all are done, else why the process has ended. `onReading` gets each
   * reading.
   */
  run(tasks: readonly Task[], onReading: (reading: Reading) => void): Promise<Ending | undefined> {
    let left = tasks.length;
    this.#began = { ...this.#began, clock: performance.now() / 1000 };
    return new Promise((resolve) => {
      const watch = setInterval(() => this.#watch(), WATCHED_EVERY);
      this.#settle = () => {
        clearInterval(watch);
        resolve(this.#ending);
      };
      this.#onReading = (reading) => {
        onReading(reading);
        if (--left === 0) this.#settle?.();
      };
      if (this.#ending !== undefined) this.#settle();
      else this.#process.send([...tasks], (error) => error && this.#end('not-started'));
    });
  }

  stop(): void {
    this.#process.removeAllListeners();
    this.#process.on('error', () => undefined);
    this.#endWithUs();
    process.off('exit', this.#endWithUs);
  }

  #hear(message: Message): void {
    if ('ready' in message) this.#isReady = true;
    this.#began = { used: 'used' in message ? message.used : 0, clock: performance.now() / 1000 };
    if ('reading' in message) this.#onReading(message.reading);
  }

  #watch(): void {
    const onClock = performance.now() / 1000 - this.#began.clock;
    const used = this.#process.pid === undefined ? undefined : processorTimeOf(this.#process.pid);
    const isOver = used !== undefined && used - this.#began.used > this.#options.seconds;
    if (isOver || onClock > this.#options.secondsOnClock) this.#end(this.#isReady ? 'time' : 'not-started');
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.stop();
    this.#settle?.();
  }
}

/** Milliseconds. */
const WATCHED_EVERY = 250;
