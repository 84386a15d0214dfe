import type { SearchHit, ShownHit } from '../query/answer.ts';
import { make, markedText, refill } from './elements.ts';
import { faceElement } from './face-element.ts';
import type { Target } from './mark-links.ts';

/** Browsers leave out what is far from the screen list by list; rows one by one would cost them too much. */
const ROWS_IN_LIST = 50;

/** The hits, in lists one after the other. A row without its excerpt is a title, a kind and a date. */
export class HitList {
  private readonly section: HTMLElement;
  private readonly template: HTMLElement;
  private readonly rows: HTMLElement[] = [];
  private readonly targets = new WeakMap<HTMLAnchorElement, Target>();

  /** `template`: a row as the page's own lists have it, to be copied for each hit. */
  constructor(section: HTMLElement, template: HTMLTemplateElement) {
    this.section = section;
    this.template = template.content.firstElementChild as HTMLElement;
  }

  get size(): number {
    return this.rows.length;
  }

  /** The shown answer is the one to the question that is asked now, and the first page of it is whole. */
  set isReady(ready: boolean) {
    if (ready) this.section.setAttribute('data-search-ready', '');
    else this.section.removeAttribute('data-search-ready');
  }

  get isReady(): boolean {
    return this.section.hasAttribute('data-search-ready');
  }

  clear(): void {
    this.section.textContent = '';
    this.rows.length = 0;
  }

  append(hits: readonly ShownHit[]): void {
    const before = this.size;
    this.appendPlain(hits);
    this.fill(before, hits);
  }

  /** Adds rows without excerpts, as many as there are at once. */
  appendPlain(hits: readonly SearchHit[]): void {
    const lists = document.createDocumentFragment();
    let list = this.section.lastElementChild;
    for (const hit of hits) {
      if (!list || this.size % ROWS_IN_LIST === 0) {
        list = make('ol', 'teaser-list');
        lists.append(list);
      }
      const row = this.rowOf(hit);
      list.append(row);
      this.rows.push(row);
    }
    this.section.append(lists);
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
    return this.rows[index];
  }

  link(index: number): HTMLAnchorElement | undefined {
    return this.row(index)?.querySelector('a') ?? undefined;
  }

  indexOf(row: Element): number {
    return this.rows.indexOf(row as HTMLElement);
  }

  target(link: HTMLAnchorElement): Target | undefined {
    return this.targets.get(link);
  }

  private rowOf({ address, title, kind, date, face, place }: SearchHit): HTMLElement {
    const row = this.template.cloneNode(true) as HTMLElement;
    const link = row.querySelector('a')!;
    link.setAttribute('href', address);
    link.textContent = title;
    this.targets.set(link, { address, marks: [] });
    row.querySelector('.kicker')!.textContent = kind;
    const time = row.querySelector('time')!;
    time.setAttribute('datetime', date);
    time.textContent = date;
    if (place) time.before(make('span', 'teaser-who', place));
    if (face) {
      row.className = 'teaser teaser-person';
      row.prepend(faceElement(face));
    }
    row.setAttribute('data-search-result', '');
    return row;
  }
}
