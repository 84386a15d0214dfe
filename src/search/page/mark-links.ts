import { opensHere } from './elements.ts';

/** More would make an address that some programs cut off. */
const MOST_MARKS = 8;

/** The address of a hit with what its page is to mark; a hit that is a part of its page keeps its anchor in front. */
function withMarks(address: string, marks: readonly string[]): string {
  return address + (address.includes('#') ? foundHash(marks).replace('#', '&') : foundHash(marks));
}

/** The end of an address that says what its page is to mark; '' for nothing. */
export function foundHash(marks: readonly string[]): string {
  return marks.length === 0
    ? ''
    : `#${marks
        .slice(0, MOST_MARKS)
        .map((text) => `found=${encodeURIComponent(text)}`)
        .join('&')}`;
}

/** What a link leads to, and what its page is to mark. */
export interface Target {
  address: string;
  marks: readonly string[];
}

/**
 * Lets the hits' links take along what their pages are to mark, only while they are being opened: an address that is
 * copied or seen stays clean. `opened` is called before the page is left.
 */
export function takeMarksAlong(
  list: HTMLElement,
  targetOf: (link: HTMLAnchorElement) => Target | undefined,
  opened: () => void,
): void {
  const open = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const target = link && targetOf(link);
    if (!target) return;
    link.setAttribute('href', withMarks(target.address, target.marks));
    // The browser reads the address right after the last listener.
    setTimeout(() => link.setAttribute('href', target.address));
    if (opensHere(event)) opened();
  };
  // Enter is a click too.
  list.addEventListener('click', open);
  list.addEventListener('auxclick', (event) => {
    if (event.button === 1) open(event);
  });
}
