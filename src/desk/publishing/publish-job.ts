/** What is being done: something is published, taken back or brought back, or files are made of it to take away. */
export type JobTask = 'publish' | 'withdraw' | 'restore' | 'takeaways';

/** How it goes. */
export interface PublishState {
  state: 'running' | PublishEnd;
  task: JobTask;
  title: string;
  lines: string[];
  /** Of the page, where it is live: from the site's root. */
  address: string | undefined;
  /** Its file, below `content/`. */
  path: string;
  /** Who worked on it: they may see how it goes. */
  owners: readonly string[];
}

/** It is on the site; only on this computer; the gate refused it; it was taken, and the site is as it was. */
export type PublishEnd = 'live' | 'unsent' | 'refused' | 'failed';

/** What is done, and says how it goes. */
export type PublishWork = (onLine: (line: string) => void) => Promise<PublishEnd>;

/** Lines that are kept of one job. */
const MOST_LINES = 2000;

/** Does such things, one after the other; what becomes of each can be asked for as long as the desk runs. */
export class PublishJobs {
  private readonly jobs = new Map<string, PublishState>();
  private turns: Promise<void> = Promise.resolve();
  private readonly told: (line: string) => string;

  /** `told`: lines as people are told them. */
  constructor(told: (line: string) => string = (line) => line) {
    this.told = told;
  }

  of(id: string): PublishState | undefined {
    return this.jobs.get(id);
  }

  /** False, and nothing is begun, while the same is being done already. */
  begin(id: string, facts: Omit<PublishState, 'state' | 'lines'>, work: PublishWork): boolean {
    if (this.jobs.get(id)?.state === 'running') return false;
    const job: PublishState = { ...facts, state: 'running', lines: [] };
    this.jobs.set(id, job);
    const onLine = (line: string) => {
      if (job.lines.length < MOST_LINES) job.lines.push(this.told(line));
    };
    this.turns = this.turns.then(async () => {
      try {
        job.state = await work(onLine);
      } catch (error) {
        onLine((error as Error).message);
        job.state = 'failed';
      }
    });
    return true;
  }

  /** Ends when everything that was begun is done. */
  async ended(): Promise<void> {
    await this.turns;
  }
}
