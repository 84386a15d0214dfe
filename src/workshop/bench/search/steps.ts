import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import { openSearch } from '../../../search/query/engine.ts';
import { type Distribution, distributionOf } from './distribution.ts';

/** So often what waits for nothing goes on before the next step begins. */
const SETTLED = 20;

/** What one step asks for is sent when nothing else goes on without it. */
class Steps {
  count = 0;
  #waiting: (() => void)[] = [];
  /** What was sent and has not come yet: a disk may be slow. */
  #sent = 0;

  /** Reads something in the next step. */
  async next<T>(read: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await read();
    } finally {
      this.#sent--;
    }
  }

  /** Lets everything happen that some work needs. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const end = () => (isDone = true);
    work.then(end, end);
    for (;;) {
      for (let times = 0; times < SETTLED; times = this.#sent > 0 ? 0 : times + 1) await setImmediate();
      if (isDone) return work;
      const ready = this.#waiting.splice(0);
      if (ready.length === 0) continue;
      this.count++;
      this.#sent += ready.length;
      for (const send of ready) send();
    }
  }
}

/**
 * How many times, one after another, the first question of a reader has to wait for files of the index until ten hits
 * stand there. The catalogue has come beside the page's script.
 */
export async function firstSteps(folder: string, queries: readonly string[]): Promise<Distribution> {
  const counts: number[] = [];
  for (const text of queries) {
    const steps = new Steps();
    const index = await steps.run(openSearch((name) => steps.next(() => readFile(join(folder, SEARCH_INDEX, name)))));
    steps.count = 0;
    const answered = async () => {
      const answer = await index.search({ text, filters: {}, sort: 'relevance' });
      // Where there is nothing to show, what else might have been meant is looked for meanwhile.
      if (answer.total > 0) await answer.shown(0, 10);
      return answer.total;
    };
    if ((await steps.run(answered())) > 0) counts.push(steps.count);
  }
  return distributionOf(counts, 0);
}
