import type { SearchAnswer } from '../query/answer.ts';
import { make, refill } from './elements.ts';
import { formatQuery, hasFilters, type Question } from './query.ts';
import type { Wording } from './wording.ts';

/** What a page says of an answer besides. */
export type MoreToSay = (
  answer: SearchAnswer,
  question: Question,
) => { total?: string | undefined; notes: readonly HTMLElement[] };

/**
 * What is said about an answer: how much there is, what else was looked for, what may have been meant, which pages bear
 * the name.
 */
export class AnswerLine {
  /** What a page says besides: in place of how many there are, and below. */
  private readonly more: MoreToSay;
  private readonly status: HTMLElement;
  private readonly notes: HTMLElement;
  private readonly pages: HTMLElement;
  private readonly say: Wording;

  constructor(root: HTMLElement, say: Wording, more: MoreToSay = () => ({ notes: [] })) {
    this.more = more;
    this.status = root.querySelector('[data-search-status]')!;
    this.notes = root.querySelector('[data-search-notes]')!;
    this.pages = root.querySelector('[data-search-pages]')!;
    this.say = say;
  }

  /** A question is under way: the last answer may stand, but it is not this one's. */
  wait(): void {
    this.status.removeAttribute('data-search-total');
  }

  /** Says something that is no answer. */
  report(text: string): void {
    this.wait();
    this.status.textContent = text;
    this.notes.textContent = '';
    this.pages.textContent = '';
  }

  show(answer: SearchAnswer, question: Question): void {
    const { total, aliases, pages, withoutPinyin } = answer;
    const notes = aliases.map(({ typed, others }) => this.say('alias', { typed, others: this.listed(others) }));
    if (withoutPinyin) notes.push(this.say('pinyin'));
    const more = this.more(answer, question);
    const all = more.total ?? (total > 0 ? this.say('total', { total }) : undefined);
    const line = all === undefined ? this.nothing(answer, question) : [all];
    say(this.status, line);
    say(this.notes, [...notes.map((note) => make('p', '', note)), ...more.notes]);
    refill(this.pages, ...pages.map(pageRow));
    this.status.setAttribute('data-search-total', String(total));
  }

  private nothing({ suggestion, pages }: SearchAnswer, { text, filters, sort }: Question): (Node | string)[] {
    if (suggestion === '')
      return [
        hasFilters(filters) ? this.say('filtered') : this.say(pages.length > 0 ? 'unmentioned' : 'nothing', { text }),
      ];
    const [before = '', after = ''] = this.say('suggestion', { text, name: '\n' }).split('\n');
    const link = make('a', '', suggestion);
    link.setAttribute(
      'href',
      `${location.pathname}?${formatQuery({ text: suggestion, filters: {}, sort, all: false, wide: false })}`,
    );
    link.setAttribute('data-search-suggestion', '');
    return [before, link, after];
  }

  private listed(names: readonly string[]): string {
    return names.map((name) => this.say('quoted', { name })).join(this.say('and'));
  }
}

function pageRow({ name, kind, address }: SearchAnswer['pages'][number]): HTMLElement {
  const link = make('a', '', make('span', 'kicker', kind), name);
  link.setAttribute('href', address);
  return make('li', '', link);
}

/** Leaves alone what says so already: a screen reader would read it out again. */
function say(element: Element, parts: readonly (Node | string)[]): void {
  const next = make('div', '', ...parts);
  const isSame =
    element.childNodes.length === parts.length &&
    [...next.childNodes].every((node, index) => node.isEqualNode(element.childNodes[index]!));
  if (!isSame) refill(element, ...next.childNodes);
}
