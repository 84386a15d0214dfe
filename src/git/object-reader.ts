import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitCommand } from './git.ts';

/** An object that was asked for by its name. */
interface ReadObject {
  id: string;
  type: string;
  /** Undefined where only its id was asked for. */
  bytes: Buffer | undefined;
}

type Settle = (found: ReadObject | undefined) => void;

/**
 * Reads objects of a repository through a git that stays: starting one for each costs more than what it reads. It knows
 * refs and objects as they are when it is asked. One that has ended is started again.
 */
export class ObjectReader {
  readonly #repo: string;
  readonly #lines: Partial<Record<'--batch' | '--batch-check', BatchLine>> = {};

  constructor(repo: string) {
    this.#repo = repo;
  }

  /** The id of what a name means (`refs/heads/main^{commit}`); undefined where there is nothing. */
  async id(name: string): Promise<string | undefined> {
    return (await this.#ask('--batch-check', name))?.id;
  }

  /** The bytes of a blob by its id, or by `commit:path`; undefined where there is none. */
  async blob(name: string): Promise<Buffer | undefined> {
    const found = await this.#ask('--batch', name);
    return found?.type === 'blob' ? found.bytes : undefined;
  }

  async #ask(mode: '--batch' | '--batch-check', name: string): Promise<ReadObject | undefined> {
    // A line is a question: no name of ours has an end of line.
    if (/[\n\0]/.test(name)) return undefined;
    for (let times = 1; ; times++) {
      const line = this.#lines[mode];
      const open = line?.isOpen ? line : (this.#lines[mode] = new BatchLine(this.#repo, mode));
      try {
        return await open.ask(name);
      } catch (error) {
        if (times === 3) throw error;
      }
    }
  }
}

/** One process: answers come in the order of the questions. */
class BatchLine {
  isOpen = true;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #hasBytes: boolean;
  readonly #waiting: { settle: Settle; fail: (error: Error) => void }[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes that must be there before it is worth looking. */
  #needed = 0;

  constructor(repo: string, mode: '--batch' | '--batch-check') {
    this.#hasBytes = mode === '--batch';
    const { args, env } = gitCommand(repo, ['cat-file', mode]);
    this.#child = spawn('git', args, { cwd: repo, env });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#child.stderr.resume();
    this.#child.stdin.on('error', () => undefined);
    this.#child.on('error', (error) => this.#end(error));
    this.#child.on('close', () => this.#end(new Error('git cat-file has ended.')));
    this.#hold(false);
  }

  ask(name: string): Promise<ReadObject | undefined> {
    return new Promise((settle, fail) => {
      if (!this.isOpen) return fail(new Error('git cat-file has ended.'));
      if (this.#waiting.length === 0) this.#hold(true);
      this.#waiting.push({ settle, fail });
      this.#child.stdin.write(`${name}\n`);
    });
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let buffer = Buffer.concat(this.#chunks);
    for (;;) {
      const end = buffer.indexOf(10);
      if (end < 0) {
        this.#needed = 0;
        break;
      }
      const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(buffer.toString('utf8', 0, end)) ?? [];
      const length = id !== undefined && this.#hasBytes ? Number(size) : -1;
      const next = end + 1 + (length < 0 ? 0 : length + 1);
      if (buffer.length < next) {
        this.#needed = next;
        break;
      }
      const bytes = length < 0 ? undefined : Buffer.from(buffer.subarray(end + 1, end + 1 + length));
      this.#waiting.shift()?.settle(id === undefined ? undefined : { id, type: type!, bytes });
      buffer = buffer.subarray(next);
    }
    this.#chunks = [buffer];
    this.#length = buffer.length;
    if (this.#waiting.length === 0) this.#hold(false);
  }

  /** While nobody asks, it keeps no program from ending. */
  #hold(isAsked: boolean): void {
    const kept = [
      this.#child,
      this.#child.stdin,
      this.#child.stdout,
      this.#child.stderr,
    ] as unknown as NodeJS.Timeout[];
    for (const one of kept) {
      if (isAsked) one.ref();
      else one.unref();
    }
  }

  #end(error: Error): void {
    this.isOpen = false;
    for (const { fail } of this.#waiting.splice(0)) fail(error);
  }
}
