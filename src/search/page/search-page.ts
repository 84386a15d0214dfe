import type { SearchAnswer } from '../query/answer.ts';
import { AnswerLine } from './answer-line.ts';
import { listenToArrows } from './arrow-keys.ts';
import { opensHere } from './elements.ts';
import { FilterControls } from './filter-controls.ts';
import { HitList } from './hits.ts';
import { LateExcerpts } from './late-excerpts.ts';
import { takeMarksAlong } from './mark-links.ts';
import { goTo, type Place, placeIn, readPlace } from './place.ts';
import { asksNothing, formatQuery, parseQuery, type Question } from './query.ts';
import { searchSite, warmUp } from './site-index.ts';
import { Typing } from './typing.ts';
import { wordingOf } from './wording.ts';

/** The search page: the address holds the whole state, the form shows it, the list answers it. */
const PAGE_SIZE = 10;
/** An answer that takes longer than this, in milliseconds, is announced. */
const SLOW = 400;
/** How long a reader stays somewhere before the place is kept; browsers limit how often it can be. */
const STAY = 300;

const root = document.querySelector<HTMLElement>('[data-search]')!;
const form = root.querySelector<HTMLFormElement>('[data-search-form]')!;
const input = form.querySelector<HTMLInputElement>('[name="q"]')!;
const list = root.querySelector<HTMLElement>('[data-search-list]')!;
const more = root.querySelector<HTMLButtonElement>('[data-search-more]')!;
const all = root.querySelector<HTMLAnchorElement>('[data-search-all]')!;
const title = document.title;

const say = wordingOf(root);
const hits = new HitList(list);
const line = new AnswerLine(root, say);
const controls = new FilterControls(form, say, (change) =>
  ask({ ...question, text: typing.text ?? question.text, ...change }, 'push'),
);
const typing = new Typing(input, typed);

let question = parseQuery(location.search);
let answer: SearchAnswer | undefined;
/** Counts the questions, so that a late answer to an old one is dropped. */
let asked = 0;
/** The question in the history is still being typed: what is typed next replaces it. */
let isSpell = false;
let late: LateExcerpts | undefined;

/** Where to be when the answer is there. */
interface Arrival {
  place?: Place | undefined;
  /** The row to get the focus. */
  focus?: number;
  /** Enter was pressed: the keyboard of a phone has done its work. */
  isEntered?: boolean;
}

/** Asks and writes the question into the address, as a new step of the history or in place of the last. */
function ask(next: Question, step: 'push' | 'replace', arrival?: Arrival): void {
  typing.settle();
  isSpell = false;
  const search = formatQuery(next);
  if (search !== formatQuery(parseQuery(location.search))) {
    if (step === 'push') keepPlace();
    write(step, search ? `?${search}` : location.pathname, null);
  }
  question = next;
  void find(arrival);
}

/** Writes into the history; a browser that has had enough of it keeps the last address. */
function write(step: 'push' | 'replace', address: string, place: Place | null): void {
  try {
    history[step === 'push' ? 'pushState' : 'replaceState'](place, '', address);
  } catch {
    // Safari allows 100 changes in half a minute.
  }
}

function keepPlace(): void {
  if (hits.isReady) write('replace', location.href, placeIn(hits));
}

async function find({ place, focus, isEntered }: Arrival = {}): Promise<void> {
  const own = ++asked;
  const { all: isAll, ...query } = question;
  document.title = query.text ? `${query.text} - ${title}` : title;
  hits.isReady = false;
  line.wait();
  controls.show(question);
  if (asksNothing(question)) return rest();
  const slow = setTimeout(() => own === asked && line.tell(say('searching')), SLOW);
  try {
    const found = await searchSite(query);
    const count = Math.min(Math.max(PAGE_SIZE, place?.rows ?? 0), found.total);
    const first = await found.shown(0, isAll ? Math.min(PAGE_SIZE, count) : count);
    const others = isAll ? (await found.all()).slice(first.length) : [];
    if (own !== asked) return;
    empty();
    answer = found;
    hits.append(first);
    hits.appendPlain(others);
    if (others.length > 0 && 'IntersectionObserver' in window) late = new LateExcerpts(hits, found, first.length);
    if (place) await late?.near(place.row);
    if (own !== asked) return;
    controls.offer(found, question);
    line.show(found, question);
    offerMore();
    if (place) goTo(place, hits);
    if (isEntered && found.total > 0) putKeyboardAway();
    if (focus !== undefined) hits.link(focus)?.focus({ preventScroll: place !== undefined });
    hits.isReady = true;
  } catch {
    if (own !== asked) return;
    empty();
    controls.reset(question);
    line.tell(say('failed'));
  } finally {
    clearTimeout(slow);
  }
}

/** Nothing is asked. */
function rest(): void {
  empty();
  controls.reset(question);
  line.tell(say('start'));
}

function empty(): void {
  late?.stop();
  late = undefined;
  answer = undefined;
  hits.clear();
  more.hidden = true;
  all.hidden = true;
}

function offerMore(): void {
  const total = answer?.total ?? 0;
  more.hidden = all.hidden = hits.size >= total;
  all.textContent = say('all', { total });
  all.setAttribute('href', `${location.pathname}?${formatQuery({ ...question, all: true })}`);
}

function typed(): void {
  const { text } = typing;
  if (text === undefined || text === question.text) return;
  ask({ ...question, text, all: false }, isSpell ? 'replace' : 'push');
  isSpell = true;
}

/** On a screen without a keyboard of its own the drawn one covers the hits. */
function putKeyboardAway(): void {
  if (matchMedia('(hover: none)').matches) input.blur();
}

function showAddress(): void {
  question = parseQuery(location.search);
  input.value = question.text;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (typing.takesEnter) return;
  const text = input.value.trim();
  const isSame = text === question.text;
  if (isSame && hits.isReady) {
    typing.settle();
    putKeyboardAway();
  } else {
    ask({ ...question, text, all: isSame && question.all }, isSpell ? 'replace' : 'push', { isEntered: true });
  }
  isSpell = false;
});

more.addEventListener('click', async () => {
  const own = asked;
  const start = hits.size;
  const found = answer;
  const next = await found?.shown(start, Math.min(start + PAGE_SIZE, found.total)).catch(() => undefined);
  if (own !== asked || !next || hits.size !== start) return;
  hits.append(next);
  offerMore();
  hits.link(start)?.focus();
  keepPlace();
});

root.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-suggestion], [data-search-all]');
  if (!link || !opensHere(event)) return;
  event.preventDefault();
  const next = parseQuery(link.search);
  if (link !== all) input.value = next.text;
  ask(next, 'push', link === all ? { place: placeIn(hits), focus: hits.size } : { focus: 0 });
});

takeMarksAlong(list, (link) => hits.target(link), keepPlace);
listenToArrows(input, hits);
input.addEventListener('focus', () => warmUp());

let staying = 0;
addEventListener(
  'scroll',
  () => {
    clearTimeout(staying);
    staying = window.setTimeout(keepPlace, STAY);
  },
  { passive: true },
);

addEventListener('popstate', ({ state }) => {
  const place = readPlace(state);
  isSpell = false;
  typing.settle();
  // A jump within the page is a step of the history too.
  if (hits.isReady && formatQuery(parseQuery(location.search)) === formatQuery(question)) {
    if (place) goTo(place, hits);
    return;
  }
  showAddress();
  void find({ place });
});

history.scrollRestoration = 'manual';
root.setAttribute('data-search-runs', '');
line.tell('');
const early = input.value.trim();
showAddress();
void find({ place: readPlace(history.state) });
if (early) {
  // Typed before this script was there.
  input.value = early;
  typed();
}
