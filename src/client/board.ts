/**
 * Narrows a board to what a reader asks for. The page is complete without it; over several pages it reads the others
 * when they are needed.
 */
import { type BoardItem, type BoardQuery, itemsIn, matching } from './board-items.ts';
import { readOtherPages } from './board-pages.ts';

/** How many of what was found are shown at once: laying out more would be felt while typing. */
const SHOWN = 60;

const section = document.querySelector<HTMLElement>('[data-board]');
if (section) board(section);

function board(section: HTMLElement): void {
  const form = section.querySelector<HTMLElement>('[data-board-filter]')!;
  const list = section.querySelector<HTMLElement>('[data-board-list]')!;
  const status = section.querySelector<HTMLElement>('[data-board-status]')!;
  const clear = section.querySelector<HTMLButtonElement>('[data-board-clear]')!;
  const more = section.querySelector<HTMLButtonElement>('[data-board-more]')!;
  const pager = section.querySelector<HTMLElement>('[data-board-pager]');
  const say = (name: string, counts: Record<string, number> = {}) =>
    (section.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(counts[key]));
  const pages = (section.dataset['pages'] ?? '').split(' ');
  let own = itemsIn(list);
  let all = own;
  let isWhole = pages.length < 2;
  let reading: Promise<void> | undefined;
  let found: readonly BoardItem[] = own;
  let shown = own.length;

  const readAll = (): Promise<void> => {
    if (isWhole) return Promise.resolve();
    status.textContent = say('loading');
    reading ??= readOtherPages(pages, location.pathname, list).then(
      () => {
        const here = new Set(own.map(({ element }) => element));
        all = itemsIn(list);
        own = all.filter(({ element }) => here.has(element));
        isWhole = true;
      },
      () => {
        reading = undefined;
      },
    );
    return reading;
  };

  const show = (count: number) => {
    shown = Math.min(count, found.length);
    const visible = new Set(found.slice(0, shown));
    for (const item of all) {
      const isHidden = !visible.has(item);
      if (item.element.hidden !== isHidden) item.element.hidden = isHidden;
    }
    more.hidden = shown === found.length;
    more.textContent = say('more', { count: Math.min(SHOWN, found.length - shown) });
  };

  const apply = () => {
    const query = queryOf(form);
    const isAsked = Object.values(query).some(Boolean);
    found = isAsked ? matching(all, query) : own;
    show(isAsked ? SHOWN : own.length);
    clear.hidden = !isAsked;
    if (pager) pager.hidden = isAsked;
    if (!isAsked) status.textContent = '';
    else if (found.length === 0) status.textContent = say('none');
    else
      status.textContent =
        say('filtered', { count: found.length, total: all.length }) + (isWhole ? '' : ` ${say('failed')}`);
  };

  const ask = () => {
    if (Object.values(queryOf(form)).some(Boolean) && !isWhole) void readAll().then(apply);
    else apply();
  };

  const remember = () => {
    const search = new URLSearchParams(Object.entries(queryOf(form)).filter(([, value]) => value !== '')).toString();
    history.replaceState(history.state, '', location.pathname + (search === '' ? '' : `?${search}`) + location.hash);
  };

  const fromAddress = () => {
    const search = new URLSearchParams(location.search);
    for (const control of controls(form)) {
      control.value = search.get(control.name) ?? '';
      // A value that is not offered asks nothing.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
    }
    ask();
  };

  form.addEventListener('input', () => {
    remember();
    ask();
  });
  clear.addEventListener('click', () => {
    for (const control of controls(form)) control.value = '';
    remember();
    ask();
    controls(form)[0]?.focus();
  });
  more.addEventListener('click', () => {
    const first = found[shown];
    show(shown + SHOWN);
    first?.element.querySelector('summary')?.focus();
  });
  addEventListener('popstate', fromAddress);

  /** What an address names is open; on a board of several pages it may stand on another one. */
  const follow = () => {
    const id = location.hash.slice(1).split('&')[0]!;
    if (!/^p-[\w-]+$/.test(id)) return;
    const element = document.getElementById(id);
    if (element) {
      element.hidden = false;
      element.querySelector('details')?.setAttribute('open', '');
      element.scrollIntoView({ block: 'start' });
    } else if (!isWhole) {
      void readAll().then(() => {
        const index = all.findIndex((item) => item.element.id === id);
        if (index >= 0)
          location.replace(
            pages[Math.floor(index / Number(section.dataset['pageSize']))]! + location.search + location.hash,
          );
        else apply();
      });
    }
  };
  addEventListener('hashchange', follow);
  fromAddress();
  follow();
}

function controls(form: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] {
  return Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input'));
}

function queryOf(form: HTMLElement): BoardQuery {
  const query: BoardQuery = { state: '', unit: '', category: '', q: '' };
  for (const { name, value } of controls(form)) if (name in query) query[name as keyof BoardQuery] = value.trim();
  return query;
}
