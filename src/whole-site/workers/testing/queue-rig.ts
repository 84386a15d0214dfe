import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import { newFolder } from '../../../testing/tree.ts';
import { type BuildFolders, cleanEnvironment } from '../../testing/build.ts';
import { TestRedis } from './redis-server.ts';
import { buildWith } from './worker-builds.ts';

const WORKER = join(PROJECT, 'scripts/build-worker.ts');

/** A worker of its own, with the processes that it has started. */
export interface TestWorker {
  cache: string;
  output(): string;
  /** Kills it and its processes at once. */
  kill(): Promise<void>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

/** A queue, a store, and workers that are as far apart as processes of one machine can be. */
export class QueueRig {
  readonly folder = newFolder();
  /** A folder, unless the variables say where a bucket is. */
  readonly store: string;
  readonly redis = new TestRedis(join(this.folder, 'redis'));
  /** Where the bundled renderer is taken from, so that not every worker bundles again. */
  private readonly bundled: string;
  private readonly workers: TestWorker[] = [];
  private caches = 0;

  private readonly variables: Readonly<Record<string, string>>;

  constructor(bundled: string, bucket?: { address: string; variables: Readonly<Record<string, string>> }) {
    this.bundled = bundled;
    this.store = bucket?.address ?? join(this.folder, 'store');
    this.variables = bucket?.variables ?? {};
  }

  flags(): string[] {
    return ['--queue', this.redis.address, '--store', this.store];
  }

  /** A cache in which there is nothing but the renderer. */
  newCache(): string {
    const cache = join(this.folder, `cache-${this.caches++}`);
    const renderer = join(this.bundled, 'renderer');
    if (existsSync(renderer)) cpSync(renderer, join(cache, 'renderer'), { recursive: true, verbatimSymlinks: true });
    return cache;
  }

  build(content: string, out: string): ReturnType<typeof buildWith> {
    const folders: BuildFolders = { content, out: join(this.folder, out), cache: this.newCache() };
    return buildWith(this.flags(), folders, this.variables);
  }

  startWorker(cache = this.newCache()): TestWorker {
    const child = spawn(process.execPath, [WORKER, ...this.flags()], {
      cwd: PROJECT,
      env: cleanEnvironment({ ...this.variables, CACHE_DIR: cache, CONTENT_DIR: '/nowhere' }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const worker: TestWorker = {
      cache,
      output: () => output,
      kill: () => ended(child, () => process.kill(-child.pid!, 'SIGKILL')),
      stop: () => ended(child, () => child.kill('SIGTERM')),
    };
    this.workers.push(worker);
    return worker;
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.kill();
    await this.redis.stop();
  }
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  end();
  await exit;
}
