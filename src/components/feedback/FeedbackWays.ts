/**
 * On a board: names the pledge whose 「我来反映」 a reader has chosen, in what is sent and on the slip. Without it readers
 * write the number themselves.
 */
const BLANK = '＿＿';

const section = document.querySelector<HTMLElement>('[data-feedback]');

interface Place {
  node: Element | Attr;
  /** What it says while no pledge is chosen. */
  text: string;
}

/** Texts and addresses with a blank for the number, or the address of the board. */
function placesIn(ways: HTMLElement): Place[] {
  const links = Array.from(ways.querySelectorAll('a[href*="body="]'), (link) => link.getAttributeNode('href')!);
  const texts = Array.from(ways.querySelectorAll('[data-feedback-number], [data-feedback-address]'));
  return [...links, ...texts].map((node) => ({ node, text: node.textContent! }));
}

function fill(places: readonly Place[], board: string, anchor: string, id: string): void {
  for (const { node, text } of places) {
    const isLink = node instanceof Attr;
    const encoded = (part: string) => (isLink ? encodeURIComponent(part) : part);
    const filled = text
      .split(encoded(BLANK))
      .join(encoded(id))
      .split(encoded(board))
      .join(encoded(board + anchor));
    node.textContent = filled;
  }
}

if (section) {
  const places = placesIn(section);
  const board = section.dataset['feedback']!;
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest(`a[href="#${section.id}"]`)) return;
    const pledge = target.closest('.pledge');
    const id = pledge?.querySelector('.pledge-id')?.textContent ?? '';
    if (!pledge || id === '') return;
    fill(places, board, `#${pledge.id}`, id);
    const which = section.querySelector<HTMLElement>('[data-feedback-which]')!;
    which.textContent = which.dataset['feedbackWhich']!.split(BLANK).join(id);
  });
}
