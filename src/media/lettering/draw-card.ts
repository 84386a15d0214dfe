import { CARD, type ShareCard } from './share-card.ts';
import { InkSheet } from './sheet.ts';
import { setText, undrawable, widthOf } from './typesetter.ts';

/** One for all: its memory costs more time than the lettering. */
const sheet = new InkSheet(CARD.width, CARD.height);

const MARGIN = 84;
const LEFT = MARGIN + 12;
const INNER = CARD.width - LEFT - MARGIN;

const NAME = { weight: 'bold', size: 34, ink: 'red' } as const;
const KICKER = { weight: 'medium', size: 30, ink: 'soft' } as const;
const BELOW = { weight: 'medium', size: 34, ink: 'ink' } as const;
const VALUE = { weight: 'bold', size: 84, ink: 'red' } as const;
const LABEL = { weight: 'medium', size: 28, ink: 'soft' } as const;

const MARK = { width: 208, height: 260, size: 168 } as const;

/** Where a portrait stands: four to five, between the rules. */
export const PORTRAIT = { width: 288, height: 360, left: LEFT + INNER - 288, top: 145 } as const;

/** The largest that holds the title in its lines is taken; in the smallest it is cut. */
const TITLE_SIZES: readonly { size: number; lines: number }[] = [
  { size: 132, lines: 1 },
  { size: 96, lines: 2 },
  { size: 80, lines: 3 },
  { size: 66, lines: 4 },
  { size: 54, lines: 5 },
];
const LINE = 1.34;
const TITLE_TOP = 152;
const TITLE_BOTTOM = { plain: 500, figures: 396 } as const;

/** The letters of a card that cannot be drawn. */
export function lettersMissingOn({ site, kicker, title, mark = '', below }: ShareCard): string[] {
  return undrawable([site, kicker, ...title, mark, below].join(''));
}

/** Typographic: the site's name, the title, what counts; rules of gold and a bar of red. Leaves room for a portrait. */
export function drawCard(wanted: ShareCard): Buffer {
  const { site, kicker, title, mark, portrait, below, figures = [] } = drawable(wanted);
  sheet.clear();
  sheet.fill(0, 0, 20, CARD.height, 'red');
  setText(sheet, cut(site, INNER * 0.62, NAME), LEFT, 92, NAME);
  const shownKicker = cut(kicker, INNER * 0.36, KICKER);
  setText(sheet, shownKicker, LEFT + INNER - Math.ceil(widthOf(shownKicker, KICKER)), 92, KICKER);
  sheet.fill(LEFT, 118, INNER, 2, 'gold');
  if (mark !== undefined && !portrait) setMark(mark);
  const taken = portrait ? PORTRAIT.width + 48 : mark === undefined ? 0 : MARK.width + 48;
  setTitle(title, INNER - taken, figures.length > 0);
  let x = LEFT;
  for (const { value, label } of figures) {
    setText(sheet, value, x, 484, VALUE);
    const labelAt = x + Math.ceil(widthOf(value, VALUE)) + 14;
    setText(sheet, label, labelAt, 484, LABEL);
    x = labelAt + Math.ceil(widthOf(label, LABEL)) + 48;
  }
  sheet.fill(LEFT, 530, INNER, 2, 'gold');
  setText(sheet, cut(below, INNER, BELOW), LEFT, 582, BELOW);
  return sheet.png();
}

/** A title with a letter that cannot be drawn gives way to the column: no letter is left out of a name or a sentence. */
function drawable(card: ShareCard): ShareCard {
  const can = (text: string) => undrawable(text).length === 0;
  return {
    ...card,
    site: can(card.site) ? card.site : '',
    title: can(card.title.join('')) ? card.title : [card.kicker],
    mark: card.mark !== undefined && can(card.mark) ? card.mark : undefined,
    below: can(card.below) ? card.below : '',
  };
}

function setMark(mark: string): void {
  const left = LEFT + INNER - MARK.width;
  sheet.fill(left, TITLE_TOP + 14, MARK.width, MARK.height, 'red');
  const size = MARK.size / Math.max(1, [...mark].length * 0.9);
  const lettering = { weight: 'bold', size: Math.round(size), ink: 'paper' } as const;
  const x = left + Math.round((MARK.width - widthOf(mark, lettering)) / 2);
  setText(sheet, mark, x, TITLE_TOP + 14 + Math.round(MARK.height / 2 + lettering.size * 0.37), lettering);
}

function setTitle(phrases: readonly string[], width: number, hasFigures: boolean): void {
  const bottom = hasFigures ? TITLE_BOTTOM.figures : TITLE_BOTTOM.plain;
  const { size, lines } = fitted(phrases, width, bottom - TITLE_TOP);
  const lettering = { weight: 'bold', size, ink: 'ink' } as const;
  const free = bottom - TITLE_TOP - lines.length * size * LINE;
  lines.forEach((line, index) =>
    setText(sheet, line, LEFT, Math.round(TITLE_TOP + free / 2 + size * (LINE * index + 1.05)), lettering),
  );
}

function fitted(phrases: readonly string[], width: number, height: number): { size: number; lines: string[] } {
  for (const { size, lines: most } of TITLE_SIZES) {
    const room = Math.min(most, Math.floor(height / (size * LINE)));
    const lines = linesOf(phrases, width, size);
    if (lines.length > room) continue;
    return { size, lines: balanced(phrases, width, size, lines.length) };
  }
  const { size } = TITLE_SIZES.at(-1)!;
  const room = Math.floor(height / (size * LINE));
  const lines = linesOf(phrases, width, size);
  const last = cut(lines.slice(room - 1).join(''), width, { weight: 'bold', size });
  return { size, lines: [...lines.slice(0, room - 1), last] };
}

/** Lines of about one length: the narrowest measure that takes no more of them. */
function balanced(phrases: readonly string[], width: number, size: number, count: number): string[] {
  let lines = linesOf(phrases, width, size);
  // Narrower than a phrase would cut it.
  const least = Math.max(size, ...phrases.map((phrase) => widthOf(phrase, { weight: 'bold', size })));
  for (let measure = width - size; measure >= least; measure -= size) {
    const narrower = linesOf(phrases, measure, size);
    if (narrower.length > count) break;
    lines = narrower;
  }
  return lines;
}

/** A phrase that no line holds is cut where the line ends. */
function linesOf(phrases: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [''];
  const wide = (text: string) => widthOf(text.trimEnd(), { weight: 'bold', size });
  for (const phrase of phrases) {
    if (wide(lines.at(-1)! + phrase) <= width) lines[lines.length - 1] += phrase;
    else if (wide(phrase) <= width) lines.push(phrase.trimStart());
    else
      for (const letter of phrase) {
        if (wide(lines.at(-1)! + letter) <= width) lines[lines.length - 1] += letter;
        else lines.push(letter);
      }
  }
  return lines.filter((line) => line !== '');
}

function cut(text: string, width: number, lettering: { weight: 'bold' | 'medium'; size: number }): string {
  if (widthOf(text, lettering) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, lettering) > width) letters.pop();
  return `${letters.join('')}…`;
}
