import type { SearchAnswer } from '../query/answer.ts';
import { AnswerLine, type MoreToSay } from './answer-line.ts';
import { listenToArrows } from './arrow-keys.ts';
import { opensHere } from './elements.ts';
import { FilterControls } from './filter-controls.ts';
import { HitList } from './hits.ts';
import { LateExcerpts } from './late-excerpts.ts';
import { takeMarksAlong } from './mark-links.ts';
import { goTo, type ListPlace, placeInList, readPlace } from './place.ts';
import { asksNothing, formatQuery, parseQuery, type Question } from './query.ts';
import { Typing } from './typing.ts';
import { type Wording, wordingOf } from './wording.ts';

const PAGE_SIZE = 10;
/** An answer that takes longer than this, in milliseconds, is announced. */
const SLOW = 400;
/** How long a reader stays somewhere before the place is kept; browsers limit how often it can be. */
const STAY = 300;

/** Where to be when the answer is there. */
interface Arrival {
  place?: ListPlace | undefined;
  /** The row to get the focus. */
  focus?: number;
  /** Enter was pressed: the keyboard of a phone has done its work. */
  isEntered?: boolean;
}

/** Whom a search page asks. */
export interface AskedSearch {
  ask: (question: Question) => Promise<SearchAnswer>;
  warmUp: () => void;
  /** What is said of an answer besides. */
  more?: MoreToSay;
}

/** The search page: the address holds the whole state, the form shows it, the list answers it. */
export class SearchScreen {
  private readonly asked: AskedSearch;
  private readonly input: HTMLInputElement;
  private readonly more: HTMLButtonElement;
  private readonly allLink: HTMLAnchorElement;
  private readonly title = document.title;
  private readonly say: Wording;
  private readonly hits: HitList;
  private readonly line: AnswerLine;
  private readonly controls: FilterControls;
  private readonly typing: Typing;

  private question: Question;
  private answer: SearchAnswer | undefined;
  /** Counts the questions, so that a late answer to an old one is dropped. */
  private count = 0;
  /** The question in the history is still being typed: what is typed next replaces it. */
  private isSpell = false;
  private late: LateExcerpts | undefined;
  private staying = 0;

  constructor(root: HTMLElement, asked: AskedSearch) {
    this.asked = asked;
    const form = root.querySelector<HTMLFormElement>('[data-search-form]')!;
    const list = root.querySelector<HTMLElement>('[data-search-list]')!;
    this.input = form.querySelector('[name="q"]')!;
    this.more = root.querySelector('[data-search-more]')!;
    this.allLink = root.querySelector('[data-search-all]')!;
    this.say = wordingOf(root);
    this.hits = new HitList(list, root.querySelector<HTMLTemplateElement>('[data-search-hit]')!);
    this.line = new AnswerLine(root, this.say, asked.more);
    this.controls = new FilterControls(form, this.say, (change) => {
      this.ask({ ...this.question, text: this.typing.text ?? this.question.text, ...change }, 'push');
    });
    this.question = this.parsed(location.search);
    this.typing = new Typing(this.input, () => this.typed());

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.typing.takesEnter) this.entered();
    });
    this.more.addEventListener('click', () => void this.showMore());
    root.addEventListener('click', (event) => this.followLink(event));
    takeMarksAlong(
      list,
      (link) => this.hits.target(link),
      () => this.keepPlace(),
    );
    listenToArrows(this.input, this.hits);
    this.input.addEventListener('focus', asked.warmUp);
    addEventListener('scroll', () => this.scrolled(), { passive: true });
    addEventListener('popstate', ({ state }) => this.returned(state));

    history.scrollRestoration = 'manual';
    root.setAttribute('data-search-runs', '');
    this.begin();
  }

  private begin(): void {
    // The page has asked for it already.
    this.asked.warmUp();
    this.line.report('');
    const early = this.input.value.trim();
    this.showAddress();
    void this.find({ place: readPlace(history.state) });
    if (early) {
      // Typed before this script was there.
      this.input.value = early;
      this.typed();
    }
  }

  /** Asks and writes the question into the address, as a new step of the history or in place of the last. */
  private ask(next: Question, step: 'push' | 'replace', arrival?: Arrival): void {
    this.typing.settle();
    this.isSpell = false;
    const search = formatQuery(next);
    if (search !== formatQuery(this.parsed(location.search))) {
      if (step === 'push') this.keepPlace();
      write(step, search ? `?${search}` : location.pathname, null);
    }
    this.question = next;
    void this.find(arrival);
  }

  private async find(arrival: Arrival = {}): Promise<void> {
    const number = ++this.count;
    const { text } = this.question;
    document.title = text ? `${text} - ${this.title}` : this.title;
    this.hits.isReady = false;
    this.line.wait();
    this.controls.show(this.question);
    if (asksNothing(this.question)) return this.rest();
    const slow = setTimeout(() => number === this.count && this.line.report(this.say('searching')), SLOW);
    try {
      await this.showAnswer(number, arrival);
    } catch {
      if (number === this.count) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Stops where another question was asked in the meantime. */
  private async showAnswer(number: number, { place, focus, isEntered }: Arrival): Promise<void> {
    const isAll = this.question.all;
    const found = await this.asked.ask(this.question);
    const count = Math.min(Math.max(PAGE_SIZE, place?.rows ?? 0), found.total);
    const first = await found.shown(0, isAll ? Math.min(PAGE_SIZE, count) : count);
    const others = isAll ? (await found.all()).slice(first.length) : [];
    if (number !== this.count) return;
    this.empty();
    this.answer = found;
    this.hits.append(first);
    this.hits.appendPlain(others);
    if (others.length > 0 && 'IntersectionObserver' in window)
      this.late = new LateExcerpts(this.hits, found, first.length);
    if (place) await this.late?.fillAround(place.row);
    if (number !== this.count) return;
    this.controls.offer(found, this.question);
    this.line.show(found, this.question);
    this.offerMore();
    if (place) goTo(place, this.hits);
    if (isEntered && found.total > 0) this.putKeyboardAway();
    if (focus !== undefined) this.hits.link(focus)?.focus({ preventScroll: place !== undefined });
    this.hits.isReady = true;
  }

  /** Nothing is asked. */
  private rest(): void {
    this.empty();
    this.controls.reset(this.question);
    this.line.report(this.say('start'));
  }

  private fail(): void {
    this.empty();
    this.controls.reset(this.question);
    this.line.report(this.say('failed'));
  }

  private empty(): void {
    this.late?.stop();
    this.late = undefined;
    this.answer = undefined;
    this.hits.clear();
    this.more.hidden = true;
    this.allLink.hidden = true;
  }

  private offerMore(): void {
    const total = this.answer?.total ?? 0;
    this.more.hidden = this.allLink.hidden = this.hits.size >= total;
    this.allLink.textContent = this.say('all', { total });
    this.allLink.setAttribute('href', `${location.pathname}?${formatQuery({ ...this.question, all: true })}`);
  }

  private async showMore(): Promise<void> {
    const number = this.count;
    const start = this.hits.size;
    const found = this.answer;
    const next = await found?.shown(start, Math.min(start + PAGE_SIZE, found.total)).catch(() => undefined);
    if (number !== this.count || !next || this.hits.size !== start) return;
    this.hits.append(next);
    this.offerMore();
    this.hits.link(start)?.focus();
    this.keepPlace();
  }

  private followLink(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-suggestion], [data-search-all]');
    if (!link || !opensHere(event)) return;
    event.preventDefault();
    const next = this.parsed(link.search);
    if (link === this.allLink) return this.ask(next, 'push', { place: placeInList(this.hits), focus: this.hits.size });
    this.input.value = next.text;
    this.ask(next, 'push', { focus: 0 });
  }

  private typed(): void {
    const { text } = this.typing;
    if (text === undefined || text === this.question.text) return;
    this.ask({ ...this.question, text, all: false, wide: false }, this.isSpell ? 'replace' : 'push');
    this.isSpell = true;
  }

  private entered(): void {
    const text = this.input.value.trim();
    const isSame = text === this.question.text;
    if (isSame && this.hits.isReady) {
      this.typing.settle();
      this.putKeyboardAway();
    } else {
      const next = { ...this.question, text, all: isSame && this.question.all, wide: isSame && this.question.wide };
      this.ask(next, this.isSpell ? 'replace' : 'push', { isEntered: true });
    }
    this.isSpell = false;
  }

  /** On a screen whose keyboard is drawn on it that covers the hits. */
  private putKeyboardAway(): void {
    if (matchMedia('(hover: none)').matches) this.input.blur();
  }

  private scrolled(): void {
    clearTimeout(this.staying);
    this.staying = window.setTimeout(() => this.keepPlace(), STAY);
  }

  private keepPlace(): void {
    if (this.hits.isReady) write('replace', location.href, placeInList(this.hits));
  }

  private returned(state: unknown): void {
    const place = readPlace(state);
    this.isSpell = false;
    this.typing.settle();
    // A jump within the page is a step of the history too.
    if (this.hits.isReady && formatQuery(this.parsed(location.search)) === formatQuery(this.question)) {
      if (place) goTo(place, this.hits);
      return;
    }
    this.showAddress();
    void this.find({ place });
  }

  private parsed(search: string): Question {
    return parseQuery(search, this.controls.names);
  }

  private showAddress(): void {
    this.question = this.parsed(location.search);
    this.input.value = this.question.text;
  }
}

/** Writes into the history; a browser that has had enough of it keeps the last address. */
function write(step: 'push' | 'replace', address: string, place: ListPlace | null): void {
  try {
    history[step === 'push' ? 'pushState' : 'replaceState'](place, '', address);
  } catch {
    // Safari allows 100 changes in half a minute.
  }
}
