/** Where a character of the page stands. */
interface Spot {
  node: Text;
  offset: number;
}

/** The text of a page, as characters to search in. */
export interface PageCharacters {
  /** In the page's order, `\n` between blocks. Of white space only a space between digits or Latin letters counts. */
  text: string;
  /** Where each character of `text` stands; nowhere for `\n`. */
  spots: readonly (Spot | undefined)[];
  /** Texts right inside a flex container: cut in pieces, they would be laid out beside each other. */
  loose: ReadonlySet<Text>;
}

/** Ways around the site, buttons, what belongs to other pages, and what does not stand in the line of the text. */
const NOT_TOLD =
  'nav, form, .pull-quote, .narration, .feedback-ways, .teaser-list, .article-related, .outline, .tools, .qr, .article-end > p:not(:first-child), .board-end > p:not(:first-child), .term-explanation, .visually-hidden, [data-footnote-ref], [data-footnote-backref], svg, script, style';

const WORD = /[\w\u00c0-\u024f]/;

/** A text as it stands in `PageCharacters`. */
export function charactersOfText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, (space, at: number, whole: string) =>
      WORD.test(whole[at - 1]!) && WORD.test(whole[at + space.length]!) ? ' ' : '',
    );
}

/** `besides`: what else is left out, `, ` and a selector. */
export function charactersOf(root: Element, besides = ''): PageCharacters {
  let text = '';
  const spots: (Spot | undefined)[] = [];
  const loose = new Set<Text>();
  /** White space since the last character. */
  let gap: Spot | undefined;

  const add = (character: string, spot?: Spot): void => {
    text += character;
    spots.push(spot);
    gap = undefined;
  };
  const endBlock = (): void => {
    if (text !== '' && !text.endsWith('\n')) add('\n');
  };
  const readText = (node: Text): void => {
    const { data } = node;
    for (let offset = 0; offset < data.length; offset++) {
      const character = data[offset]!;
      const spot = { node, offset };
      if (/\s/.test(character)) gap ??= spot;
      else {
        if (gap && WORD.test(character) && WORD.test(text.slice(-1))) add(' ', gap);
        add(character, spot);
      }
    }
  };
  const read = (element: Element): void => {
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    // Browsers differ in what they make of an inline button.
    const isInline = display === 'inline' || element.localName === 'button';
    if (!isInline) endBlock();
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        readText(node);
        if (display.endsWith('flex')) loose.add(node);
      } else if (node instanceof Element && !node.matches(NOT_TOLD + besides)) read(node);
    }
    if (!isInline) endBlock();
  };
  read(root);
  return { text, spots, loose };
}
