import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { memoryOf } from '../../validate/inspect/processes/memory-of.ts';
import { processorTimeOf } from '../../validate/inspect/processes/processor-time.ts';
import type { Known } from '../recognise/known.ts';
import type { ImportAnswer, ImportQuestion } from './import-process.ts';
import type { Imported, ImportTask } from './import-task.ts';
import { IMPORT_WORDS } from './words.ts';

export interface ImporterLimits {
  /** What the process runs. */
  program: string;
  /** Processor time for one file. */
  seconds: number;
  /** Time on the clock for one file, where the system does not tell the other. */
  secondsOnClock: number;
  /** Megabytes of JavaScript's memory. */
  memory: number;
}

/** A document of a million characters takes less than 3 s and 300 MB. */
export const USUAL_LIMITS: ImporterLimits = {
  program: fileURLToPath(new URL('./import-process.ts', import.meta.url)),
  seconds: 30,
  secondsOnClock: 120,
  memory: 1024,
};

const WATCHED_EVERY = 200;

/**
 * A process that reads documents: only a process can be ended in the middle of one, and it may start nothing, and write
 * nothing but what was packed in a zip, into one folder. When one has ended, the next file gets another.
 */
export class Importer {
  readonly #known: Known;
  readonly #limits: ImporterLimits;
  readonly #folder: string;
  #process: ChildProcess | undefined;
  readonly #endWithUs = () => void this.#process?.kill('SIGKILL');

  /** `folder`: the only one that it may write in. */
  constructor(known: Known, folder: string, limits: ImporterLimits = USUAL_LIMITS) {
    this.#known = known;
    this.#folder = folder;
    this.#limits = limits;
    process.once('exit', this.#endWithUs);
  }

  /** What comes of one file; files are given one after the other. */
  async import(task: ImportTask): Promise<Imported> {
    const child = (this.#process ??= await this.#start());
    const { seconds, secondsOnClock, memory } = this.#limits;
    const began = { used: processorTimeOf(child.pid ?? 0), clock: performance.now() };
    return new Promise((resolve) => {
      let why = '';
      const tooLarge = `读这个文件要的内存超过 ${memory} MB，停下来了。`;
      const end = (imported: Imported) => {
        clearInterval(watch);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        resolve(imported);
      };
      const watch = setInterval(() => {
        const used = processorTimeOf(child.pid ?? 0);
        // What decoders of pictures take is not JavaScript's.
        if ((memoryOf(child.pid ?? 0) ?? 0) > 2 * memory) {
          why = tooLarge;
          child.kill('SIGKILL');
          return;
        }
        const spent = used === undefined || began.used === undefined ? 0 : used - began.used;
        if (spent < seconds && performance.now() - began.clock < secondsOnClock * 1000) return;
        why = `读了 ${seconds} 秒还没有读完，停下来了。可能是存心做坏的文件。`;
        child.kill('SIGKILL');
      }, WATCHED_EVERY);
      child.on('message', (answer: ImportAnswer) => {
        if ('imported' in answer) end(answer.imported);
      });
      child.on('exit', (code) => {
        this.#process = undefined;
        // Without memory it ends by a signal, with a mistake of ours or of a library by itself.
        end({ refused: why !== '' ? why : code === null ? tooLarge : IMPORT_WORDS.unexpected });
      });
      child.send({ task } satisfies ImportQuestion);
    });
  }

  stop(): void {
    process.removeListener('exit', this.#endWithUs);
    this.#process?.removeAllListeners();
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(this.#limits.program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [
        `--max-old-space-size=${this.#limits.memory}`,
        '--permission',
        '--allow-fs-read=*',
        `--allow-fs-write=${this.#folder}`,
        '--allow-addons',
        '--no-warnings',
      ],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', () => reject(new Error('读文稿的进程启动不了。')));
      child.once('error', reject);
    });
    child.removeAllListeners('exit');
    child.removeAllListeners('error');
    child.on('error', () => undefined);
    child.send({ known: this.#known } satisfies ImportQuestion);
    return child;
  }
}
