import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../../../machine/project.ts';
import { residentState } from '../../../publish/resident/ask-resident.ts';
import { rounded } from '../measure/measure.ts';
import { sessionMemory } from '../measure/processes.ts';

const LOOK_MS = 200;

/** The resident program of an installation, which hooks ask while it runs. */
export class ResidentRun {
  readonly #pid: number;
  readonly #ended: Promise<unknown>;
  #hasEnded = false;

  private constructor(pid: number, ended: Promise<unknown>) {
    this.#pid = pid;
    this.#ended = ended.then(() => (this.#hasEnded = true));
  }

  /** Starts it; answers once it has read the content. */
  static async of(site: string): Promise<ResidentRun> {
    const args = [join(PROJECT, 'scripts/publish.ts'), 'resident', '--site', site];
    const child = spawn(process.execPath, args, { cwd: PROJECT, detached: true, stdio: 'ignore' });
    const run = new ResidentRun(child.pid!, new Promise((resolve) => child.once('exit', resolve)));
    process.once('exit', () => run.kill());
    for (;;) {
      const state = await residentState(site);
      if (typeof state === 'object' && state.isPrepared) return run;
      if (run.#hasEnded) throw new Error('the resident program has ended');
      await setTimeout(LOOK_MS);
    }
  }

  /** The most memory that it ever held, in MiB. */
  peakMiB(): number {
    if (this.#hasEnded) throw new Error('the resident program has ended');
    return rounded(Math.max(...sessionMemory(this.#pid).peaks.values()) / 1024);
  }

  async stop(): Promise<void> {
    process.kill(this.#pid, 'SIGTERM');
    await this.#ended;
  }

  private kill(): void {
    if (!this.#hasEnded) process.kill(-this.#pid, 'SIGKILL');
  }
}
