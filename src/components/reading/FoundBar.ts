import { fillIn } from '../../kernel/fill-in.ts';
import { markTexts, unmark } from './FoundMark.ts';

const MOST_TEXTS = 8;
const MOST_CHARACTERS = 100;

/** What the focus is kept in where the bar goes away. */
const BLOCKS = 'p, li, td, th, dt, dd, h1, h2, h3, h4, figcaption, div';

/**
 * Marks what a search has found where the address ends in `#found=…`, leads there, and shows a bar to go from place to
 * place.
 */
export class FoundBar {
  private readonly main: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly status: HTMLElement;
  private readonly steps: NodeListOf<HTMLButtonElement>;
  /** What is marked, a text a line; '' for nothing. */
  private texts = '';
  /** The places in their order, each in its pieces, and the one that the reader is at. */
  private places: HTMLElement[][] = [];
  private at = 0;

  constructor(main: HTMLElement, bar: HTMLElement) {
    this.main = main;
    this.bar = bar;
    this.status = bar.querySelector('[role="status"]')!;
    this.steps = bar.querySelectorAll('[data-found-step]');
    for (const step of this.steps) step.addEventListener('click', () => this.step(Number(step.dataset['foundStep'])));
    bar.querySelector('[data-found-clear]')!.addEventListener('click', () => this.clear());
    addEventListener('hashchange', () => this.follow(true));
    this.follow(!isReturn());
  }

  /** Marks what the address names. `isNew`: nobody has scrolled this page yet, so it goes to the first place. */
  private follow(isNew: boolean): void {
    const wanted = foundIn(location.hash);
    if (wanted.length === 0 || wanted.join('\n') === this.texts) return;
    this.mark(wanted);
    if (isNew && this.places.length > 0) untilTouched(() => atOnce(() => this.show()));
  }

  private mark(wanted: readonly string[]): void {
    unmark(this.main);
    this.texts = wanted.join('\n');
    this.places = markTexts(this.main, wanted);
    this.at = 0;
    const { length } = this.places;
    this.setShown(length > 0);
    if (length === 0) return;
    for (const step of this.steps) step.hidden = length === 1;
    this.choose(this.firstPlace());
    this.status.textContent = '';
    // A change is read out only of what has been there for a while.
    setTimeout(() => {
      if (this.status.textContent === '') this.say('all');
    }, 100);
  }

  /** The place to begin with: in the part that the address names, else in the text, else anywhere. */
  private firstPlace(): number {
    const part = partNamed(location.hash);
    const inPart = part ? this.places.findIndex(([piece]) => part.contains(piece!)) : -1;
    if (inPart >= 0) return inPart;
    return Math.max(
      0,
      this.places.findIndex(([piece]) => piece!.closest('.body')),
    );
  }

  private choose(index: number): void {
    for (const piece of this.places[this.at] ?? []) piece.removeAttribute('aria-current');
    this.at = index;
    for (const piece of this.places[index]!) piece.setAttribute('aria-current', 'true');
  }

  private show(): void {
    const piece = this.places[this.at]?.[0];
    // What stands in a fold is seen when the fold is open.
    for (let fold = piece?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    piece?.scrollIntoView({ block: 'center' });
  }

  private step(by: number): void {
    const { length } = this.places;
    this.choose((this.at + by + length) % length);
    this.show();
    this.say('at');
  }

  private clear(): void {
    const block = this.places[this.at]?.[0]?.closest<HTMLElement>(BLOCKS);
    unmark(this.main);
    this.texts = '';
    this.places = [];
    this.setShown(false);
    if (foundIn(location.hash).length > 0) {
      const hash = location.hash.replace(/[#&]found=.*/, '');
      history.replaceState(history.state, '', location.pathname + location.search + hash);
    }
    if (block) keepFocusIn(block);
  }

  private setShown(isShown: boolean): void {
    this.bar.hidden = !isShown;
    document.documentElement.classList.toggle('found-bar-open', isShown);
  }

  private say(text: 'all' | 'at'): void {
    this.status.textContent = fillIn(this.status.dataset[text]!, { at: this.at + 1, count: this.places.length });
  }
}

/** The texts that an address wants to be marked. Whatever they are, they are texts. */
function foundIn(hash: string): string[] {
  if (!/[#&]found=/.test(hash)) return [];
  const all = new URLSearchParams(hash.slice(1))
    .getAll('found')
    .map((text) => Array.from(text.trim()).slice(0, MOST_CHARACTERS).join(''));
  return all.filter(Boolean).slice(0, MOST_TEXTS);
}

/** The part of the page that an address names in front of what is to be marked. */
function partNamed(hash: string): HTMLElement | null {
  const [, id] = /^#([^=&]+)&/.exec(hash) ?? [];
  return id === undefined ? null : document.getElementById(id);
}

/** A page that one comes back to is scrolled to where one was by the browser. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}

/** Does it now, and again whenever what loads late may have moved things, unless the reader has begun to move them. */
function untilTouched(action: () => void): void {
  let isTouched = false;
  const again = () => {
    if (!isTouched) action();
  };
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(type, () => (isTouched = true), { once: true, passive: true });
  action();
  void document.fonts.ready.then(again);
  if (document.readyState !== 'complete') addEventListener('load', again, { once: true });
}

/** Where the style sheet lets pages glide, older browsers know no other way to say that this one must not. */
function atOnce(scroll: () => void): void {
  const { style } = document.documentElement;
  style.scrollBehavior = 'auto';
  scroll();
  style.scrollBehavior = '';
}

/** Keeps the focus in the text where a button goes away. */
function keepFocusIn(block: HTMLElement): void {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
}
