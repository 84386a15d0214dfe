import { access, chmod, constants, realpath, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { type Caller, readClock, workFor } from '../../machine/environment.ts';
import { acquireLock } from '../../machine/lock.ts';
import { PROJECT } from '../../machine/project.ts';
import { LoadedEngine } from '../renderer/engine.ts';
import type { Installation } from '../store/installation.ts';
import { makeSiteFolder } from '../store/site-folder.ts';
import { type ResidentAnswer, type Begin, messages, type ResidentQuestion, residentSocket, send } from './messages.ts';
import { type Stage, watchStages } from './stage-watch.ts';

/** What a hook asks for, with the means to answer. */
export interface HookCall {
  input: string;
  /** Throws once whoever asked has gone. */
  print: (line: string) => void;
  /** What is done now, see `watchStages`. Throws as `print`. */
  tell: (stage: Stage) => void;
  /** Takes what is done once whoever asked has his answer, before anybody else's turn. */
  later: (work: () => Promise<void>) => void;
}

/** What the resident program can do. */
export interface ResidentWork {
  /** What it does before anybody asks, so that the first one need not wait. */
  prepare: () => Promise<void>;
  /** ResidentAnswer whether the hook succeeds. */
  hooks: Readonly<Record<string, (call: HookCall) => Promise<boolean>>>;
}

/** Whoever asked has gone: nobody would learn how it ended. */
export class CallerGone extends Error {}

/**
 * When it has grown past this, and to more than half as much again as it took to begin with, it ends after what it does
 * and is started anew.
 */
const MOST_BYTES = 1.2 * 2 ** 30;
const MOST_GROWTH = 1.5;

/** How much longer than the hook itself its stage may take here: who waits learns the reason from his hook. */
const GRACE_MS = 10_000;

/** Whoever says nothing in that time when he is to has gone. */
const BEGIN_MS = 5000;

/**
 * The resident program of an installation: does what hooks ask for, one after the other, and has in memory what makes
 * the second time cheap. Runs until it is told to end, until it has grown too large, or until the installed program is
 * another one. Of what is killed here nothing is left but what hooks leave that are killed, and the hook that waited
 * does it itself.
 */
export class Resident {
  private readonly installation: Installation;
  private readonly work: ResidentWork;
  private readonly print: (line: string) => void;
  private readonly engine = new LoadedEngine();
  private readonly since = readClock();
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly watch = watchStages();
  private readonly left = Promise.withResolvers<undefined>();
  /** Ends when everything that was asked for so far is done. */
  private turns: Promise<void> = Promise.resolve();
  private isPrepared = false;
  private answered = 0;
  private isLeaving = false;
  private mostBytes = MOST_BYTES;

  constructor(installation: Installation, work: ResidentWork, print: (line: string) => void) {
    this.installation = installation;
    this.work = work;
    this.print = print;
    this.server = createServer((socket) => void this.meet(socket));
  }

  /** Answers when it has ended. Throws if it cannot listen. */
  async run(): Promise<void> {
    const { site } = this.installation;
    makeSiteFolder(site);
    const release = await acquireLock(join(site.state, 'resident.lock'), '常驻', (holder) =>
      this.print(`这个网站的另一个常驻程序还在，等它结束：${holder}`),
    );
    const socket = residentSocket(site.root);
    await rm(socket, { force: true });
    await this.listen(socket);
    this.print(`常驻的发布程序在等推送：${socket}`);
    this.takeTurn(async () => {
      await this.work.prepare();
      this.isPrepared = true;
      this.mostBytes = Math.max(MOST_BYTES, MOST_GROWTH * process.memoryUsage.rss());
    });
    await this.left.promise;
    this.server.close();
    await rm(socket, { force: true });
    await this.turns;
    for (const one of this.sockets) one.destroy();
    release();
  }

  /** Ends after what it does now; who has no turn yet does his by himself. */
  leave(why: string): void {
    if (!this.isLeaving) this.print(why);
    this.isLeaving = true;
    this.left.resolve(undefined);
  }

  private async listen(socket: string): Promise<void> {
    await new Promise<void>((done, fail) => {
      this.server.once('error', fail);
      this.server.listen(socket, done);
    });
    await chmod(socket, 0o660);
  }

  private async meet(socket: Socket): Promise<void> {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    const said = messages<ResidentQuestion | Begin>(socket);
    const timer = setTimeout(() => socket.destroy(), BEGIN_MS);
    const first = (await said.next()).value;
    clearTimeout(timer);
    if (first && 'ask' in first && first.ask === 'state') {
      send(socket, {
        state: {
          process: process.pid,
          since: this.since,
          isPrepared: this.isPrepared,
          answered: this.answered,
          memory: process.memoryUsage.rss(),
        },
      });
      socket.destroySoon();
    } else if (first && 'ask' in first && first.ask === 'hook' && (await this.isForUs(first))) {
      this.takeTurn(() => this.answer(socket, first, said));
    } else socket.destroy();
  }

  /** One after the other; what fails is over. */
  private takeTurn(work: () => Promise<void>): void {
    this.turns = this.turns.then(work).catch((error: unknown) => {
      if (!(error instanceof CallerGone)) this.print(String((error as Error).stack ?? error));
    });
  }

  /** Of this very program, by an account that may publish, and with nothing that ours cannot read. */
  private async isForUs({ hook, program, caller }: Extract<ResidentQuestion, { ask: 'hook' }>): Promise<boolean> {
    const { repo, user } = this.installation;
    if (!Object.hasOwn(this.work.hooks, hook) || program !== PROJECT) return false;
    if (user !== undefined && caller.account !== user && caller.account !== 'root') return false;
    const folder = caller.variables['GIT_QUARANTINE_PATH'];
    if (folder === undefined) return true;
    try {
      await access(folder, constants.R_OK | constants.X_OK);
      return (await realpath(folder)).startsWith(`${await realpath(join(repo, 'objects'))}/`);
    } catch {
      return false;
    }
  }

  private async answer(
    socket: Socket,
    { hook, input, caller }: Extract<ResidentQuestion, { ask: 'hook' }>,
    said: AsyncGenerator<ResidentQuestion | Begin, undefined>,
  ): Promise<void> {
    const afterwards: (() => Promise<void>)[] = [];
    try {
      if (this.isLeaving) return;
      if (!this.engine.isInstalled()) return this.leave('装着的程序换了，常驻程序结束，由新的接着。');
      send(socket, { turn: true });
      if (!(await isThere(said))) return;
      let isGone = false;
      void said.next().then(() => (isGone = true));
      const mustHear = (message: ResidentAnswer) => {
        if (isGone) throw new CallerGone();
        send(socket, message);
      };
      const good = await this.asCaller(caller, () =>
        this.work.hooks[hook]!({
          input,
          print: (line) => mustHear({ print: line }),
          tell: (stage) => {
            mustHear({ stage });
            this.watch({ milliseconds: stage.milliseconds + GRACE_MS, lastWords: '' });
          },
          later: (work) => afterwards.push(work),
        }),
      );
      this.answered++;
      send(socket, { ended: good });
      socket.end();
      for (const work of afterwards) await work();
    } finally {
      if (!socket.writableEnded) socket.destroy();
      if (process.memoryUsage.rss() > this.mostBytes) this.leave('常驻程序用的内存多了，结束，重新开始。');
    }
  }

  private async asCaller<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    try {
      return await workFor(caller, work);
    } finally {
      this.watch(undefined);
    }
  }
}

/** Whoever has given up closes, and says nothing more. */
async function isThere(said: AsyncGenerator<ResidentQuestion | Begin, undefined>): Promise<boolean> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<undefined>();
  const timer = setTimeout(giveUp, BEGIN_MS);
  const answer = await Promise.race([said.next().then(({ value }) => value), late]);
  clearTimeout(timer);
  return answer !== undefined && 'begin' in answer;
}
