import type { PageCharacters } from '../reading/page-characters.ts';
import type { Stretch } from './utterances.ts';

/** The element that holds what is being said; the name of the sentence's highlight. */
const MARK = 'data-spoken';
const HIGHLIGHT = 'spoken';

/** Marks what is being said, and brings it into sight. */
export function markSpoken({ spots }: PageCharacters, { start, end }: Stretch): void {
  unmarkSpoken();
  const [first, last] = [spots[start], spots[end - 1]];
  if (!first || !last) return;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  blockOf(first.node)?.setAttribute(MARK, '');
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  const { top, bottom, height } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const above = Math.max(innerHeight / 5, (innerHeight - height) / 2);
  scrollBy({ top: top - above, behavior: isCalm ? 'auto' : 'smooth' });
}

export function unmarkSpoken(): void {
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  return element;
}
