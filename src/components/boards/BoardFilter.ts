/**
 * Narrows a board to what a reader asks for. The page is complete without it; over several pages it reads the others
 * when they are needed.
 */
import { fillIn } from '../../kernel/fill-in.ts';
import { type BoardItem, type BoardQuery, itemsIn, matching } from './board-items.ts';
import { readOtherPages } from './board-pages.ts';

/** How many of what was found are shown at once: laying out more would be felt while typing. */
const SHOWN = 60;

class BoardFilter {
  private readonly section: HTMLElement;
  private readonly fold: HTMLDetailsElement;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly clear: HTMLButtonElement;
  private readonly more: HTMLButtonElement;
  private readonly pager: HTMLElement | null;
  private readonly controls: readonly (HTMLInputElement | HTMLSelectElement)[];
  /** Addresses of the board's pages, in their order. */
  private readonly pages: readonly string[];
  /** The pledges of this page, and those of all pages that were read. */
  private here: readonly BoardItem[];
  private all: readonly BoardItem[];
  private isWhole: boolean;
  private reading: Promise<void> | undefined;
  /** What fits the query, and how many of it are shown. */
  private found: readonly BoardItem[];
  private shown: number;
  private frame = 0;

  constructor(section: HTMLElement) {
    this.section = section;
    this.list = section.querySelector('[data-board-list]')!;
    this.status = section.querySelector('[data-board-status]')!;
    this.clear = section.querySelector('[data-board-clear]')!;
    this.more = section.querySelector('[data-board-more]')!;
    this.pager = section.querySelector('[data-board-pager]');
    this.fold = section.querySelector('[data-board-filter-fold]')!;
    this.fold.open = matchMedia('(min-width: 54rem)').matches;
    const form = section.querySelector('[data-board-filter]')!;
    this.controls = Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input'));
    this.pages = (section.dataset['pages'] ?? '').split(' ');
    this.here = this.all = this.found = itemsIn(this.list);
    this.isWhole = this.pages.length < 2;
    this.shown = this.here.length;
    form.addEventListener('input', () => this.soon());
    this.clear.addEventListener('click', () => this.clearQuery());
    this.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => this.readAddress());
    addEventListener('hashchange', () => this.openNamed());
    this.readAddress();
    this.openNamed();
    section.setAttribute('data-board-runs', '');
  }

  private query(): BoardQuery {
    const query: BoardQuery = { state: '', unit: '', category: '', q: '' };
    for (const { name, value } of this.controls) if (name in query) query[name as keyof BoardQuery] = value.trim();
    return query;
  }

  /** Narrows the list when the letter that was typed is seen: on a slow phone that comes first. */
  private soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => setTimeout(() => this.changed()));
  }

  private changed(): void {
    const search = new URLSearchParams(Object.entries(this.query()).filter(([, value]) => value !== '')).toString();
    history.replaceState(history.state, '', location.pathname + (search && `?${search}`) + location.hash);
    this.ask();
  }

  private readAddress(): void {
    const search = new URLSearchParams(location.search);
    for (const control of this.controls) {
      control.value = search.get(control.name) ?? '';
      // A value that is not offered asks nothing.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
    }
    if (isAsked(this.query())) this.fold.open = true;
    this.ask();
  }

  private clearQuery(): void {
    for (const control of this.controls) control.value = '';
    this.changed();
    this.controls[0]?.focus();
  }

  private ask(): void {
    if (!this.isWhole && isAsked(this.query())) void this.readAll().then(() => this.answer());
    else this.answer();
  }

  private answer(): void {
    const query = this.query();
    const asked = isAsked(query);
    this.found = asked ? matching(this.all, query) : this.here;
    this.show(asked ? SHOWN : this.here.length);
    this.clear.hidden = !asked;
    if (this.pager) this.pager.hidden = asked;
    this.status.textContent = asked ? this.answerText() : '';
  }

  private answerText(): string {
    if (this.found.length === 0) return this.text('none');
    const counts = this.text('filtered', { count: this.found.length, total: this.all.length });
    return this.isWhole ? counts : `${counts} ${this.text('failed')}`;
  }

  private show(count: number): void {
    this.shown = Math.min(count, this.found.length);
    const visible = new Set(this.found.slice(0, this.shown));
    for (const item of this.all) {
      const isHidden = !visible.has(item);
      if (item.element.hidden !== isHidden) item.element.hidden = isHidden;
    }
    this.more.hidden = this.shown === this.found.length;
    this.more.textContent = this.text('more', { count: Math.min(SHOWN, this.found.length - this.shown) });
  }

  private showMore(): void {
    const first = this.found[this.shown];
    this.show(this.shown + SHOWN);
    first?.element.querySelector('summary')?.focus();
  }

  /** Reads the other pages once; where one cannot be read, the next call tries again. */
  private readAll(): Promise<void> {
    if (this.isWhole) return Promise.resolve();
    this.status.textContent = this.text('loading');
    this.reading ??= readOtherPages(this.pages, location.pathname, this.list).then(
      () => {
        const here = new Set(this.here.map(({ element }) => element));
        this.all = itemsIn(this.list);
        this.here = this.all.filter(({ element }) => here.has(element));
        this.isWhole = true;
      },
      () => {
        this.reading = undefined;
      },
    );
    return this.reading;
  }

  /** Opens the pledge that the address names; on a board of several pages it may stand on another one. */
  private openNamed(): void {
    const id = location.hash.slice(1).split('&')[0]!;
    if (!/^p-[\w-]+$/.test(id)) return;
    const element = document.getElementById(id);
    if (element) {
      element.hidden = false;
      element.querySelector('details')?.setAttribute('open', '');
      element.scrollIntoView({ block: 'start' });
    } else if (!this.isWhole) {
      void this.readAll().then(() => this.goToPageOf(id));
    }
  }

  private goToPageOf(id: string): void {
    const index = this.all.findIndex(({ element }) => element.id === id);
    if (index < 0) return this.answer();
    const page = this.pages[Math.floor(index / Number(this.section.dataset['pageSize']))]!;
    location.replace(page + location.search + location.hash);
  }

  /** A text that the page brings as an attribute, its counts filled in. */
  private text(name: string, counts: Record<string, number> = {}): string {
    return fillIn(this.section.dataset[name] ?? '', counts);
  }
}

function isAsked(query: BoardQuery): boolean {
  return Object.values(query).some(Boolean);
}

const section = document.querySelector<HTMLElement>('[data-board]');
if (section) new BoardFilter(section);
