import type { Looker } from './looker.ts';
import type { DayFacts } from './questions/day.ts';

/** Nobody waits longer for what the day asks, in milliseconds: what was last known is shown. */
const LONGEST_WAIT = 2500;

/** What the day asks for, as far as it is known when somebody comes in. */
export class DayBoard {
  private known: DayFacts | undefined;
  private asking: Promise<DayFacts | undefined> | undefined;

  /** Undefined as long as nothing is known: the content is being read for the first time, or cannot be. */
  async now(looker: Pick<Looker, 'day'>, wait = LONGEST_WAIT): Promise<DayFacts | undefined> {
    // Many come in at once: one of them asks.
    this.asking ??= looker
      .day()
      .then((facts) => (this.known = facts))
      .catch(() => this.known)
      .finally(() => (this.asking = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<DayFacts | undefined>((done) => (timer = setTimeout(() => done(this.known), wait)));
    try {
      return await Promise.race([this.asking, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
