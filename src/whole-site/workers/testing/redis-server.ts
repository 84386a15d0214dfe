import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The server that this machine has: Redis or Valkey; undefined if it has none. */
export const REDIS_PROGRAM = ['redis-server', 'valkey-server'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** A server of a test's own, on a socket. */
export class TestRedis {
  readonly address: string;
  private readonly folder: string;
  private process: ChildProcess | undefined;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.address = `unix:${this.socket()}`;
  }

  private socket(): string {
    return join(this.folder, 'redis.sock');
  }

  /** Nothing is written to disk: what was in it is lost when it ends. */
  async start(): Promise<void> {
    rmSync(this.socket(), { force: true });
    const args = ['--port', '0', '--unixsocket', this.socket(), '--save', '', '--dir', this.folder];
    this.process = spawn(REDIS_PROGRAM!, args, { stdio: 'ignore' });
    while (!existsSync(this.socket())) await pause(20);
  }

  async stop(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }
}
