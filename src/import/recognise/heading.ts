import { endsSentence, headingLevelOf } from '../../ingest/body/typed/sentence.ts';
import { type TextPiece, familyOf } from './piece.ts';

/** A heading, and what goes on behind it in the same paragraph. */
export interface FoundHeading {
  level: 2 | 3 | 4;
  /** Characters of the paragraph that are the heading; the whole paragraph: -1. */
  length: number;
}

const LEVELS: readonly (readonly [2 | 3 | 4, RegExp])[] = [
  [2, /^[一二三四五六七八九十百]+、/],
  [2, /^第[一二三四五六七八九十百零〇\d]+(?:章|部分|编)/],
  [3, /^[（(][一二三四五六七八九十百]+[)）]/],
  [3, /^第[一二三四五六七八九十百零〇\d]+节/],
  [4, /^\d{1,2}\s?[.．、](?!\d)/],
];

/** A heading that stands alone has no more letters. */
const LONGEST = 60;

/** The level that a paragraph of the text has as a heading, by its number and by its font; undefined for text. */
export function pieceHeading(piece: TextPiece, hasLooks: boolean): FoundHeading | undefined {
  const { text, paragraph } = piece;
  if (!paragraph || paragraph.bullet !== undefined || text.includes('\n')) return undefined;
  const level = LEVELS.find(([, pattern]) => pattern.test(text))?.[0];
  if (level === undefined) return byStyle(piece);
  const isShort = text.length <= LONGEST && !/[。！？；：:;，,]$/.test(text);
  if (!hasLooks) return headingLevelOf(text) !== undefined && level < 4 ? { level, length: -1 } : undefined;
  if (isShort && (level < 4 || piece.bold || paragraph.outline !== undefined)) return { level, length: -1 };
  const length = runIn(piece, level);
  return length === undefined ? undefined : { level, length };
}

/** A paragraph without number that its style or its look makes a heading. */
function byStyle({ text, paragraph, isCentred, bold, family, size }: TextPiece): FoundHeading | undefined {
  if (text.length > LONGEST || text === '' || endsSentence(text) || /[，、]$/.test(text)) return undefined;
  const outline = paragraph?.outline;
  if (outline !== undefined) return { level: Math.min(Math.max(outline, 2), 4) as 2 | 3 | 4, length: -1 };
  // Long lines in the middle of a page are no headings: verses, mottos, what is quoted.
  const isMarked = family === 'song-title' || family === 'hei' || (bold && size > 0);
  return isCentred && isMarked && text.length <= 30 ? { level: 2, length: -1 } : undefined;
}

/**
 * The characters at a paragraph's beginning that are its title, where the sentence runs on in another font: up to the
 * full stop, as far as the font goes.
 */
function runIn({ paragraph, text }: TextPiece, level: 2 | 3 | 4): number | undefined {
  const spans = paragraph!.spans.filter((span) => span.kind === 'text');
  const lookOf = (index: number) => {
    const { font, bold } = spans[index]!.look;
    return `${familyOf(font)} ${bold === true}`;
  };
  if (spans.length === 0) return undefined;
  const { font, bold } = spans[0]!.look;
  const isTitle = familyOf(font) === 'kai' || familyOf(font) === 'hei' || bold === true;
  if (!isTitle) return undefined;
  let length = paragraph!.label.length;
  let index = 0;
  while (index < spans.length && lookOf(index) === lookOf(0)) length += spans[index++]!.text.length;
  if (index === spans.length) return undefined;
  const whole = paragraph!.label + spans.map((span) => span.text).join('');
  const lead = whole.length - whole.trimStart().length;
  const title = whole.slice(lead, length).trimEnd();
  // Only what ends like a title is one: a word that is set in bold goes on.
  const isWhole = /[。．：:]$/.test(title) && title.length <= LONGEST && !/[。！？]./.test(title);
  return isWhole && level < 4 && text.startsWith(title) ? title.length : undefined;
}
