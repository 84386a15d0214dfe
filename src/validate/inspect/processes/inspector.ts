import { fileURLToPath } from 'node:url';
import type { Reading } from '../../../ingest/content/reading.ts';
import { BoundedProcess, type Ending, type ProcessLimits } from '../../../machine/bounded/bounded-process.ts';
import type { Task } from '../task.ts';
import type { Message } from './inspect-process.ts';

/**
 * The slowest honest files (a megabyte of Markdown, a table of 20,000 pledges) take less than 3 s on a slow machine.
 */
export const USUAL: ProcessLimits = {
  program: fileURLToPath(new URL('./inspect-process.ts', import.meta.url)),
  seconds: 10,
  secondsOnClock: 90,
  memory: 1024,
};

/** A process that inspects files. */
export class Inspector {
  readonly #process: BoundedProcess<Exclude<Message, { ready: true }>>;
  #settle: (() => void) | undefined;
  #onReading: (reading: Reading) => void = () => undefined;

  constructor(limits: ProcessLimits = USUAL) {
    this.#process = new BoundedProcess(limits, {
      message: ({ reading, used }) => {
        this.#process.next(used);
        this.#onReading(reading);
      },
      end: () => this.#settle?.(),
    });
  }

  /**
   * Inspects files in their order; undefined once all are done, else why the process has ended. `onReading` gets each
   * reading.
   */
  run(tasks: readonly Task[], onReading: (reading: Reading) => void): Promise<Ending | undefined> {
    let left = tasks.length;
    return new Promise((resolve) => {
      this.#settle = () => {
        this.#process.rest();
        resolve(this.#process.ending);
      };
      this.#onReading = (reading) => {
        onReading(reading);
        if (--left === 0) this.#settle?.();
      };
      if (this.#process.ending !== undefined) this.#settle();
      else this.#process.send([...tasks]);
    });
  }

  stop(): void {
    this.#process.stop();
  }
}
