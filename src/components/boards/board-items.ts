import { foldWith } from '../../search/format/fold.ts';

/** A pledge on the page, and what it can be found by. */
export interface BoardItem {
  element: HTMLElement;
  state: string;
  /** Ids: a joint pledge is of several. */
  units: readonly string[];
  category: string;
  /** Folded, lines between parts. */
  text: string;
}

/** What a reader asks of a board; '' asks nothing. */
export interface BoardQuery {
  state: string;
  unit: string;
  category: string;
  q: string;
}

const fold = foldWith('');
const SEARCHED =
  '.pledge-item, .pledge-who, .pledge-id, .pledge-standard, .pledge-due, .pledge-owner, dd, .pledge-progress li';

/** The pledges in a table or a part of one. */
export function itemsIn(list: ParentNode): BoardItem[] {
  return Array.from(list.querySelectorAll<HTMLElement>('tbody[data-state]'), (element) => ({
    element,
    state: element.dataset['state']!,
    units: element.dataset['unit']!.split(' '),
    category: element.dataset['category'] ?? '',
    text: fold(Array.from(element.querySelectorAll(SEARCHED), (part) => part.textContent).join('\n')),
  }));
}

/** Those that fit; every word of the text has to be there. */
export function matching(items: readonly BoardItem[], { state, unit, category, q }: BoardQuery): BoardItem[] {
  const words = fold(q).split(' ').filter(Boolean);
  return items.filter(
    (item) =>
      (state === '' || item.state === state) &&
      (unit === '' || item.units.indexOf(unit) >= 0) &&
      (category === '' || item.category === category) &&
      words.every((word) => item.text.includes(word)),
  );
}
