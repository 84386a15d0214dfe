import { FILTER_NAMES } from '../filters.ts';
import { ask, type SearchAnswer, type SearchHit } from './engine.ts';
import { formatQuery, parseQuery, type SearchQuery } from './query.ts';

/** The search page: the address holds the whole state, the form shows it, the list answers it. */
const PAGE_SIZE = 10;
const form = document.querySelector<HTMLFormElement>('[data-search-form]')!;
const input = form.querySelector<HTMLInputElement>('input')!;
const status = document.querySelector<HTMLElement>('[data-search-status]')!;
const list = document.querySelector<HTMLElement>('[data-search-list]')!;
const more = document.querySelector<HTMLButtonElement>('[data-search-more]')!;

/** Counts the questions, so that a late answer to an old one is dropped. */
let asked = 0;
let shown = 0;
let answer: SearchAnswer | undefined;

async function run(query: SearchQuery): Promise<void> {
  const own = ++asked;
  if (query.text === '' && Object.keys(query.filters).length === 0) return clear(status.dataset['start']!);
  status.textContent = status.dataset['searching']!;
  try {
    const found = await ask(query, Number(list.dataset['parts']));
    const hits = await found.hits(0, PAGE_SIZE);
    if (own !== asked) return;
    answer = found;
    clear(found.total === 0 ? status.dataset['nothing']! : `共 ${found.total} 篇`, found.total);
    append(hits, found.total);
  } catch {
    if (own === asked) clear(status.dataset['failed']!);
  }
}

function clear(message: string, total?: number): void {
  list.replaceChildren();
  shown = 0;
  more.hidden = true;
  status.textContent = message;
  if (total === undefined) status.removeAttribute('data-search-total');
  else status.setAttribute('data-search-total', String(total));
}

function append(hits: readonly SearchHit[], total: number): void {
  list.append(...hits.map(item));
  shown += hits.length;
  more.hidden = shown >= total;
}

function item(hit: SearchHit): HTMLElement {
  const row = make('li', 'item plain');
  row.setAttribute('data-search-result', '');
  const heading = make('h2');
  const link = make('a') as HTMLAnchorElement;
  link.href = hit.href;
  link.textContent = hit.title;
  heading.append(link);
  const excerpt = make('p');
  excerpt.append(...hit.excerpt.map((text, index) => (index % 2 === 0 ? text : marked(text))));
  const meta = make('p', 'meta');
  const kind = make('span', 'kick');
  kind.textContent = hit.kind;
  const date = make('time');
  date.textContent = hit.date;
  meta.append(kind, date);
  const block = make('div');
  block.append(heading, excerpt, meta);
  row.append(block);
  return row;
}

function marked(text: string): HTMLElement {
  const mark = make('mark');
  mark.textContent = text;
  return mark;
}

function make(tag: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}

function readForm(): SearchQuery {
  return parseQuery(`?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString()}`);
}

function showInForm({ text, filters }: SearchQuery): void {
  input.value = text;
  for (const name of FILTER_NAMES) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = filters[name] ?? '';
  }
}

function go(): void {
  const query = readForm();
  const search = formatQuery(query);
  if (`?${search}` !== location.search) history.pushState(null, '', search ? `?${search}` : location.pathname);
  void run(query);
}

function show(): void {
  const query = parseQuery(location.search);
  showInForm(query);
  void run(query);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go();
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) go();
});
more.addEventListener('click', async () => {
  const own = asked;
  const hits = (await answer?.hits(shown, shown + PAGE_SIZE)) ?? [];
  if (own !== asked || !answer) return;
  const first = list.children.length;
  append(hits, answer.total);
  list.children[first]?.querySelector('a')?.focus();
});
addEventListener('popstate', show);
show();
