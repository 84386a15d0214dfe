import { markTexts, unmark } from './found-marks.ts';

const MOST_TEXTS = 8;
const MOST_LETTERS = 100;

/**
 * Marks what a search has found where the address ends in `#found=…`, leads there, and shows a bar to go from place to
 * place.
 */
export function markFound(): void {
  const main = document.querySelector('main');
  const bar = document.querySelector<HTMLElement>('[data-found]');
  if (!main || !bar) return;
  const status = bar.querySelector<HTMLElement>('[role="status"]')!;
  const steps = bar.querySelectorAll<HTMLButtonElement>('[data-found-step]');
  let texts = '';
  let places: HTMLElement[][] = [];
  let at = 0;

  const say = (text: string) => {
    status.textContent = text.replace('{at}', String(at + 1)).replace('{count}', String(places.length));
  };
  const choose = (index: number) => {
    for (const piece of places[at] ?? []) piece.removeAttribute('aria-current');
    at = index;
    for (const piece of places[at]!) piece.setAttribute('aria-current', 'true');
  };
  const show = () => {
    const piece = places[at]?.[0];
    // What stands in a fold is seen when the fold is open.
    for (let fold = piece?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    piece?.scrollIntoView({ block: 'center' });
  };
  const setBar = (isShown: boolean) => {
    bar.hidden = !isShown;
    document.documentElement.classList.toggle('with-found', isShown);
  };
  const mark = (wanted: readonly string[]) => {
    unmark(main);
    texts = wanted.join('\n');
    places = markTexts(main, wanted);
    at = 0;
    setBar(places.length > 0);
    if (places.length === 0) return;
    for (const step of steps) step.hidden = places.length === 1;
    const part = partNamed(location.hash);
    const inPart = part ? places.findIndex(([piece]) => part.contains(piece!)) : -1;
    choose(
      inPart >= 0
        ? inPart
        : Math.max(
            0,
            places.findIndex(([piece]) => piece!.closest('.body') !== null),
          ),
    );
    status.textContent = '';
    // A change is read out only of what has been there for a while.
    setTimeout(() => {
      if (status.textContent === '') say(status.dataset['all']!);
    }, 100);
  };
  const follow = (isNew: boolean) => {
    const wanted = foundIn(location.hash);
    if (wanted.length === 0 || wanted.join('\n') === texts) return;
    mark(wanted);
    if (isNew && places.length > 0) untilTouched(() => atOnce(show));
  };

  for (const step of steps) {
    step.addEventListener('click', () => {
      choose((at + Number(step.dataset['foundStep']) + places.length) % places.length);
      show();
      say(status.dataset['at']!);
    });
  }
  bar.querySelector('[data-found-clear]')!.addEventListener('click', () => {
    const block = places[at]?.[0]?.closest<HTMLElement>('p, li, td, th, dt, dd, h1, h2, h3, h4, figcaption, div');
    unmark(main);
    texts = '';
    places = [];
    setBar(false);
    if (foundIn(location.hash).length > 0)
      history.replaceState(
        history.state,
        '',
        location.pathname + location.search + location.hash.replace(/[#&]found=.*/, ''),
      );
    if (block) stay(block);
  });
  addEventListener('hashchange', () => follow(true));
  follow(!isReturn());
}

/** The texts that an address wants to be marked. Whatever they are, they are texts. */
function foundIn(hash: string): string[] {
  if (!/[#&]found=/.test(hash)) return [];
  const all = new URLSearchParams(hash.slice(1))
    .getAll('found')
    .map((text) => Array.from(text.trim()).slice(0, MOST_LETTERS).join(''));
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
function stay(block: HTMLElement): void {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
}
