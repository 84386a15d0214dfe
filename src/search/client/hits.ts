import type { SearchHit, ShownHit } from './answer.ts';
import { make, markedText, refill } from './elements.ts';
import type { Target } from './opening.ts';

/** The list of hits. A row without its excerpt is a title, a kind and a date. */
export class HitList {
  private readonly list: HTMLElement;
  private readonly targets = new WeakMap<HTMLAnchorElement, Target>();

  constructor(list: HTMLElement) {
    this.list = list;
  }

  get size(): number {
    return this.list.children.length;
  }

  /** The shown answer is the one to the question that is asked now, and the first page of it is whole. */
  set isReady(ready: boolean) {
    if (ready) this.list.setAttribute('data-search-ready', '');
    else this.list.removeAttribute('data-search-ready');
  }

  get isReady(): boolean {
    return this.list.hasAttribute('data-search-ready');
  }

  clear(): void {
    this.list.textContent = '';
  }

  append(hits: readonly ShownHit[]): void {
    const before = this.size;
    this.appendPlain(hits);
    this.fill(before, hits);
  }

  /** Adds rows without excerpts, as many as there are at once. */
  appendPlain(hits: readonly SearchHit[]): void {
    const rows = document.createDocumentFragment();
    for (const hit of hits) rows.append(this.rowOf(hit));
    this.list.append(rows);
  }

  /** Marks the titles and adds the excerpts from the row `start` on. */
  fill(start: number, hits: readonly ShownHit[]): void {
    hits.forEach((hit, index) => {
      const link = this.link(start + index);
      if (!link) return;
      this.targets.set(link, hit);
      refill(link, ...markedText(hit.markedTitle));
      if (hit.excerpt.length > 0) link.parentElement!.after(make('p', '', ...markedText(hit.excerpt)));
    });
  }

  row(index: number): HTMLElement | undefined {
    return this.list.children[index] as HTMLElement | undefined;
  }

  link(index: number): HTMLAnchorElement | undefined {
    return this.row(index)?.querySelector('a') ?? undefined;
  }

  target(link: HTMLAnchorElement): Target | undefined {
    return this.targets.get(link);
  }

  private rowOf({ address, title, kind, date }: SearchHit): HTMLElement {
    const link = make('a', '', title);
    link.setAttribute('href', address);
    this.targets.set(link, { address, marks: [] });
    const meta = make('p', 'meta', make('span', 'kick', kind), make('time', '', date));
    const row = make('li', 'item plain', make('div', '', make('h2', '', link), meta));
    row.setAttribute('data-search-result', '');
    return row;
  }
}
