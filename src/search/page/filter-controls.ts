import type { FacetCount, SearchAnswer } from '../query/answer.ts';
import { make, refill } from './elements.ts';
import { FILTER_NAMES, type FilterName, hasFilters, type Question } from './query.ts';
import type { Wording } from './wording.ts';

/**
 * What the hits can be narrowed by and the order they come in. It shows a question and reports what is chosen; it keeps
 * no state.
 */
export class FilterControls {
  /** By what the page narrows hits. */
  readonly names: readonly FilterName[];
  private readonly form: HTMLFormElement;
  private readonly say: Wording;
  private readonly narrow: HTMLDetailsElement;
  private readonly clear: HTMLButtonElement;
  private readonly order: HTMLElement;
  /** What the page offered before anything was asked. */
  private readonly first = new Map<HTMLSelectElement, { options: Node[]; hidden: boolean }>();

  constructor(form: HTMLFormElement, say: Wording, changed: (change: Partial<Question>) => void) {
    this.form = form;
    this.names = FILTER_NAMES.filter((name) => form.elements.namedItem(name));
    this.say = say;
    this.narrow = form.querySelector('details')!;
    this.clear = form.querySelector('[data-search-clear]')!;
    this.order = form.querySelector('[data-search-order]')!;
    for (const name of this.names) {
      const select = this.select(name);
      this.first.set(select, { options: [...select.options].slice(1), hidden: Boolean(labelOf(select).hidden) });
    }
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) changed({ filters: this.chosen() });
      else if (target instanceof HTMLInputElement && target.name === 'sort')
        changed({ sort: target.value === 'date' ? 'date' : 'relevance' });
    });
    this.clear.addEventListener('click', () => {
      changed({ filters: {} });
      // The button goes with what it cleared.
      [...this.narrow.querySelectorAll<HTMLElement>('summary, select')]
        .find((control) => control.getClientRects().length > 0)
        ?.focus();
    });
    this.openWhereThereIsRoom();
  }

  /** Shows what is chosen, of what was offered last. */
  show({ filters, sort }: Question): void {
    for (const name of this.names) {
      const select = this.select(name);
      const wanted = filters[name] ?? '';
      // An address may ask for what is not offered.
      if (![...select.options].some(({ value }) => value === wanted)) select.append(optionOf(wanted, wanted));
      select.value = wanted;
      if (wanted) labelOf(select).hidden = false;
    }
    for (const radio of this.form.querySelectorAll<HTMLInputElement>('[name="sort"]'))
      radio.checked = radio.value === sort;
    const count = Object.values(filters).filter(Boolean).length;
    this.form.querySelector('[data-search-chosen]')!.textContent = count === 0 ? '' : this.say('chosen', { count });
    this.clear.hidden = count === 0;
  }

  /** Offers what an answer leaves to choose. */
  offer(answer: SearchAnswer, question: Question): void {
    const { total } = answer;
    const counted: Partial<Record<FilterName, readonly FacetCount[]>> = { ...answer.facets, county: answer.byPlace };
    for (const name of this.names) {
      const select = this.select(name);
      const counts = counted[name] ?? [];
      this.replaceOptions(
        select,
        counts.map(({ value, count, depth }) =>
          optionOf(value, INDENT.repeat(depth) + this.say('option', { value, count })),
        ),
      );
      labelOf(select).hidden = !question.filters[name] && !counts.some(({ count }) => count < total);
    }
    this.narrow.hidden = total === 0 && !hasFilters(question.filters);
    // What was found by nothing but filters is in one order only.
    this.order.hidden = total === 0 || question.text === '';
    this.show(question);
  }

  /** Offers what the page came with. */
  reset(question: Question): void {
    for (const [select, { options, hidden }] of this.first) {
      this.replaceOptions(select, options);
      labelOf(select).hidden = hidden;
    }
    this.narrow.hidden = false;
    this.order.hidden = true;
    this.show(question);
  }

  /**
   * Leaves the first option, which chooses nothing, and leaves all if nothing changes: a list that is open stays open.
   */
  private replaceOptions(select: HTMLSelectElement, options: readonly Node[]): void {
    const [none, ...others] = select.options;
    if (others.length === options.length && others.every((option, index) => option.isEqualNode(options[index]!)))
      return;
    refill(select, none!, ...options);
  }

  private chosen(): Question['filters'] {
    return Object.fromEntries(
      this.names.flatMap((name) => (this.select(name).value ? [[name, this.select(name).value]] : [])),
    );
  }

  private select(name: FilterName): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }

  private openWhereThereIsRoom(): void {
    const desk = matchMedia('(min-width: 54rem)');
    const adapt = () => {
      this.narrow.open = desk.matches;
    };
    // Older Safari has no `addEventListener` here.
    desk.onchange = adapt;
    adapt();
  }
}

const INDENT = '\u3000';

function optionOf(value: string, label: string): HTMLOptionElement {
  const option = make('option', '', label);
  option.value = value;
  return option;
}

function labelOf(select: HTMLSelectElement): HTMLLabelElement {
  return select.closest('label')!;
}
