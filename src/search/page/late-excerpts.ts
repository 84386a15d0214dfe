import type { SearchAnswer } from '../query/answer.ts';
import type { HitList } from './hits.ts';

/** So many rows are filled at a time. */
const BATCH = 10;

/** So many rows above and below a place are filled before it is gone to. */
const AROUND = 30;

/** How far from the screen a row may be for its excerpt to be loaded: a reader who scrolls shall not see it come. */
const MARGIN = '1500px 0px';

/** Fills rows that came without excerpts when they come near the screen. */
export class LateExcerpts {
  private readonly hits: HitList;
  private readonly answer: SearchAnswer;
  private readonly observer: IntersectionObserver;
  /** Starts of the batches by their first rows: watching one row of ten is enough and costs a tenth. */
  private readonly starts = new Map<Element, number>();
  private readonly wanted = new Set<Element>();
  private isLoading = false;
  private isOver = false;

  constructor(hits: HitList, answer: SearchAnswer, from: number) {
    this.hits = hits;
    this.answer = answer;
    this.observer = new IntersectionObserver((seen) => this.look(seen), { rootMargin: MARGIN });
    for (let start = from; start < hits.size; start += BATCH) {
      const row = hits.row(start)!;
      this.starts.set(row, start);
      this.observer.observe(row);
    }
  }

  /** To be called when other hits take the rows' place. */
  stop(): void {
    this.isOver = true;
    this.observer.disconnect();
  }

  /**
   * Loads what a reader sees who is led to this row, and what is above it: nothing shall come in between afterwards.
   */
  async fillAround(index: number): Promise<void> {
    const rows = [...this.starts].filter(([, start]) => start > index - AROUND && start < index + AROUND);
    await Promise.all(rows.map(([row, start]) => this.loadBatch(row, start)));
  }

  private look(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) this.wanted.add(target);
      else this.wanted.delete(target);
    }
    if (!this.isLoading) void this.load();
  }

  /** One batch after the other: who scrolls fast passes most of them by. */
  private async load(): Promise<void> {
    this.isLoading = true;
    for (let [row] = this.wanted; row && !this.isOver; [row] = this.wanted) {
      this.wanted.delete(row);
      const start = this.starts.get(row);
      if (start !== undefined) await this.loadBatch(row, start);
    }
    this.isLoading = false;
  }

  private async loadBatch(row: Element, start: number): Promise<void> {
    try {
      const hits = await this.answer.shown(start, Math.min(start + BATCH, this.hits.size));
      if (this.isOver || !this.starts.delete(row)) return;
      this.observer.unobserve(row);
      this.hits.fill(start, hits);
    } catch {
      // The rows stay without excerpts; they are tried again when they come near the next time.
    }
  }
}
