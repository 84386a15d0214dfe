import { fileURLToPath } from 'node:url';
import { BoundedProcess, type Ending, type ProcessLimits } from '../../machine/bounded/bounded-process.ts';
import type { Known } from '../recognise/known.ts';
import type { ImportAnswer, ImportQuestion } from './import-process.ts';
import type { Imported, ImportTask } from './import-task.ts';
import { IMPORT_WORDS } from './words.ts';

/** A document of a million characters takes less than 3 s and 300 MB. */
const LIMITS: ProcessLimits = {
  program: fileURLToPath(new URL('./import-process.ts', import.meta.url)),
  seconds: 30,
  secondsOnClock: 120,
  memory: 1024,
};

type Answer = Exclude<ImportAnswer, { ready: true }>;

/**
 * A process that reads documents: it may start nothing, and write nothing but what was packed in a zip, into one folder.
 * When one has ended, the next file gets another.
 */
export class Importer {
  readonly #known: Known;
  readonly #limits: ProcessLimits;
  readonly #folder: string;
  #process: BoundedProcess<Answer> | undefined;
  #take: (answer: Answer | { ending: Ending }) => void = () => undefined;

  /** `folder`: the only one that it may write in. */
  constructor(known: Known, folder: string, limits: ProcessLimits = LIMITS) {
    this.#known = known;
    this.#folder = folder;
    this.#limits = limits;
  }

  /** What comes of one file; files are given one after the other. */
  async import(task: ImportTask): Promise<Imported> {
    const child = (this.#process ??= this.#start());
    const answer = await new Promise<Answer | { ending: Ending }>((resolve) => {
      this.#take = resolve;
      child.send({ task } satisfies ImportQuestion);
    });
    child.rest();
    if ('imported' in answer) return answer.imported;
    this.#process = undefined;
    return { refused: this.#refusal(answer.ending) };
  }

  stop(): void {
    this.#process?.stop();
    this.#process = undefined;
  }

  #start(): BoundedProcess<Answer> {
    const started = new BoundedProcess<Answer>(
      this.#limits,
      { message: (answer) => this.#take(answer), end: (ending) => this.#take({ ending }) },
      ['--permission', '--allow-fs-read=*', `--allow-fs-write=${this.#folder}`, '--allow-addons', '--no-warnings'],
    );
    started.send({ known: this.#known } satisfies ImportQuestion);
    return started;
  }

  #refusal(ending: Ending): string {
    const { seconds, memory } = this.#limits;
    if (ending === 'time') return `读了 ${seconds} 秒还没有读完，停下来了。可能是存心做坏的文件。`;
    if (ending === 'memory') return `读这个文件要的内存超过 ${memory} MB，停下来了。`;
    return ending === 'failure' ? IMPORT_WORDS.unexpected : '读文稿的进程启动不了。';
  }
}
