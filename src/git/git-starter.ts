import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StarterAnswer, StarterQuestion } from './git-starter-process.ts';
import type { GitEnding, GitTask } from './run-git.ts';

/** A process that starts git for this one, for as long as this one runs. */
export class GitStarter {
  readonly #process: ChildProcess;
  /** Who waits for an answer, by the number of the question. */
  readonly #waiting = new Map<number, PromiseWithResolvers<GitEnding>>();
  #asked = 0;
  #hasEnded = false;

  constructor() {
    this.#process = fork(fileURLToPath(new URL('./git-starter-process.ts', import.meta.url)), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.on('message', ({ number, ending }: StarterAnswer) => {
      this.#waiting.get(number)?.resolve(ending);
      this.#forget(number);
    });
    for (const event of ['error', 'exit'] as const) this.#process.on(event, () => this.#end());
    this.#hold(false);
  }

  /** Answers how git ended; undefined if the process that starts it has ended. */
  run(task: GitTask): Promise<GitEnding> | undefined {
    if (this.#hasEnded) return undefined;
    const number = this.#asked++;
    const answer = Promise.withResolvers<GitEnding>();
    this.#waiting.set(number, answer);
    this.#hold(true);
    this.#process.send({ number, task } satisfies StarterQuestion, (error) => error && this.#end());
    return answer.promise;
  }

  /** Who waits is told. */
  stop(): void {
    this.#process.kill('SIGKILL');
    this.#end();
  }

  /** This process runs on while somebody waits, not for the other one's sake. */
  #hold(waits: boolean): void {
    if (waits) this.#process.channel?.ref();
    else {
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  #forget(number: number): void {
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) this.#hold(false);
  }

  #end(): void {
    this.#hasEnded = true;
    for (const [number, answer] of this.#waiting) {
      answer.resolve({ notStarted: 'the process that starts it has ended' });
      this.#forget(number);
    }
  }
}
