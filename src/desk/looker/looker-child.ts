import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { childVariables } from '../../machine/environment.ts';
import { LookRefused } from './questions/look.ts';
import type { LookerQuestions, LookerReply, SentChange, LookerStart } from './questions/messages.ts';

export interface LookerChildOptions {
  /** Longer than this no question takes, in milliseconds: whoever takes longer is ended. */
  longest: number;
  /** Megabytes of JavaScript's memory. */
  memory: number;
  /** Variables beside those of this process. */
  variables: Readonly<Record<string, string>>;
  /** What the process runs. */
  program: string;
}

export const USUAL_CHILD: LookerChildOptions = {
  longest: 180_000,
  memory: 1024,
  variables: {},
  program: fileURLToPath(new URL('./looker-process.ts', import.meta.url)),
};

type QuestionName = keyof LookerQuestions;

interface Waiting {
  ask: QuestionName;
  question: unknown;
  settle: (reply: LookerReply) => void;
  fail: (error: Error) => void;
}

/** The process has ended, or was ended, before it had answered. */
class LookerEnded extends Error {
  /** True for the question that it was at. */
  readonly isCause: boolean;

  constructor(isCause: boolean) {
    super();
    this.isCause = isCause;
  }
}

/** How often something is asked again that only waited. */
const MOST_TIMES = 20;

/** The process that answers, started when it is first asked, and again after it has ended. */
export class LookerChild {
  readonly #start: LookerStart;
  readonly #options: LookerChildOptions;
  readonly #waiting = new Map<number, Waiting>();
  /** Digests of bytes that the process was given. */
  #given = new Set<string>();
  #process: ChildProcess | undefined;
  #isClosed = false;
  #lastId = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor(start: LookerStart, options: LookerChildOptions) {
    this.#start = start;
    this.#options = options;
    this.#running();
  }

  /** Asks; once more if the process has ended meanwhile. */
  async ask<K extends QuestionName>(
    name: K,
    question: LookerQuestions[K]['question'],
  ): Promise<LookerQuestions[K]['answer']> {
    let failed = 0;
    for (let times = 1; ; times++) {
      try {
        return await this.#askOnce(name, question);
      } catch (error) {
        if (!(error instanceof LookerEnded)) throw error;
        if (this.#isClosed) throw new Error('交稿台正在关闭。', { cause: error });
        if (error.isCause) failed++;
        if (failed === 2 || times === MOST_TIMES)
          throw new Error(
            '检查和预览的程序两次都没有做完这一件，别的不受影响。请把刚才的改动分开试一试；还是不行的，告诉管理员。',
            {
              cause: error,
            },
          );
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async #askOnce<K extends QuestionName>(
    name: K,
    question: LookerQuestions[K]['question'],
  ): Promise<LookerQuestions[K]['answer']> {
    const reply = await this.#send(name, withoutGiven(question, this.#given));
    if (!('missing' in reply)) return answerOf<K>(reply);
    for (const digest of reply.missing) this.#given.delete(digest);
    return answerOf<K>(await this.#send(name, withoutGiven(question, this.#given)));
  }

  #send(ask: QuestionName, question: unknown): Promise<LookerReply> {
    return new Promise((settle, fail) => {
      if (this.#isClosed) return fail(new LookerEnded(false));
      const child = this.#running();
      const id = ++this.#lastId;
      this.#waiting.set(id, { ask, question, settle, fail });
      if (this.#waiting.size === 1) this.#watchFirst();
      for (const { digest, bytes } of sentBytes(question)) if (bytes) this.#given.add(digest);
      child.send({ id, ask, question }, (error) => {
        if (error) fail(new LookerEnded(true));
      });
    });
  }

  #running(): ChildProcess {
    if (this.#process) return this.#process;
    const child = fork(this.#options.program, [JSON.stringify(this.#start)], {
      serialization: 'advanced',
      env: childVariables(this.#options.variables),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [`--max-old-space-size=${this.#options.memory}`, '--max-semi-space-size=32'],
    });
    yieldTo(child);
    child.on('message', (reply: LookerReply) => {
      const one = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      this.#watchFirst();
      one?.settle(reply);
    });
    const end = () => this.#end(child);
    child.on('error', end);
    child.on('exit', end);
    return (this.#process = child);
  }

  #end(child: ChildProcess): void {
    if (this.#process !== child) return;
    this.#process = undefined;
    this.#given = new Set();
    clearTimeout(this.#watch);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    // It answers one after the other.
    for (const [index, { fail }] of waiting.entries()) fail(new LookerEnded(index === 0));
  }

  /** It answers one after the other: only the first of those that wait is being answered. */
  #watchFirst(): void {
    clearTimeout(this.#watch);
    if (this.#waiting.size === 0) return;
    this.#watch = setTimeout(() => this.#process?.kill('SIGKILL'), this.#options.longest);
    this.#watch.unref();
  }
}

/** As `nice` counts: a third of what others get where all are busy. Less, and a look would not end there. */
const YIELDING = 5;

/** Whoever saves waits for the desk, and nobody for what is wrong with a text: this process gets what others leave. */
function yieldTo({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, YIELDING);
  } catch {
    // It has ended already, or the system has no such thing.
  }
}

function answerOf<K extends QuestionName>(reply: LookerReply): LookerQuestions[K]['answer'] {
  if ('answer' in reply) return reply.answer as LookerQuestions[K]['answer'];
  if ('refused' in reply) throw new LookRefused(reply.refused);
  throw new Error('failed' in reply ? reply.failed : '检查和预览的程序没有收全要看的文件，请再试一次。');
}

function sentBytes(question: unknown): Extract<SentChange, { digest: string }>[] {
  const { changes = [] } = (question ?? {}) as { changes?: readonly SentChange[] };
  return changes.flatMap((change) => ('gone' in change ? [] : [change]));
}

/** Bytes that were given before go by their digest. */
function withoutGiven(question: unknown, given: ReadonlySet<string>): unknown {
  const asked = (question ?? {}) as { changes?: readonly SentChange[] };
  if (!asked.changes) return question;
  const changes = asked.changes.map((change) =>
    'gone' in change || !given.has(change.digest) ? change : { ...change, bytes: undefined },
  );
  return { ...asked, changes };
}
