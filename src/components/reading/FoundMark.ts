import { charactersOf, charactersOfText, type PageCharacters } from './page-characters.ts';

/** More would only colour the page. */
const MOST_PLACES = 200;

/**
 * Marks the texts wherever they stand in `root`; of two that overlap the first, of two that begin together the longer.
 * Returns the places in order, each in its pieces.
 */
export function markTexts(root: Element, texts: readonly string[]): HTMLElement[][] {
  const characters = charactersOf(root);
  const places: HTMLElement[][] = [];
  // From the last to the first: what was counted before stays where it is.
  for (const [start, end] of placesOf(characters.text, texts.map(charactersOfText)).reverse())
    places.unshift(markPlace(characters, start, end));
  return places;
}

/** Leaves the texts of `root` as they were before they were marked. */
export function unmark(root: Element): void {
  for (const mark of root.querySelectorAll('.found-mark')) mark.replaceWith(...mark.childNodes);
  root.normalize();
}

function placesOf(characters: string, texts: readonly string[]): (readonly [number, number])[] {
  const all: (readonly [number, number])[] = [];
  for (const text of texts) {
    if (text === '') continue;
    for (let at = characters.indexOf(text); at >= 0; at = characters.indexOf(text, at + text.length))
      all.push([at, at + text.length]);
  }
  let done = 0;
  const apart = all
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
    .filter(([start, end]) => {
      if (start < done) return false;
      done = end;
      return true;
    });
  return apart.slice(0, MOST_PLACES);
}

/** A place may run over several texts of the page: links, stressed words, terms. */
function markPlace({ spots, loose }: PageCharacters, start: number, end: number): HTMLElement[] {
  const pieces: HTMLElement[] = [];
  for (let last = end - 1; last >= start;) {
    const { node, offset } = spots[last]!;
    let first = last;
    while (first > start && spots[first - 1]!.node === node) first--;
    if (loose.has(node) && node.parentElement!.className !== LOOSE) wrap(node, 'span', LOOSE);
    const piece = node.splitText(spots[first]!.offset);
    piece.splitText(offset + 1 - spots[first]!.offset);
    pieces.unshift(wrap(piece, 'mark', 'found-mark'));
    last = first - 1;
  }
  return pieces;
}

const LOOSE = 'found-mark-text';

function wrap(node: Text, tag: 'mark' | 'span', className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  node.replaceWith(element);
  element.append(node);
  return element;
}
