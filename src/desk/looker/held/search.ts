import { foldLetters } from '../../../kernel/letters/letters.ts';
import type { Content } from '../../../ingest/content/content.ts';
import { ContentChanged } from '../../../validate/read/source-text.ts';
import { publishedPieces } from '../../../validate/reviews/pieces.ts';
import type { CataloguePiece, FoundPiece } from '../questions/catalogue.ts';
import { cataloguePieces } from './catalogue.ts';

const LONGEST_WORDS = 100;
const MOST_WORDS = 8;
/** Letters before and after what was found. */
const AROUND = 24;

/**
 * Pieces, drafts too, in which all words stand as they are written: those with all of them in the title first, then by
 * date, the newest first.
 */
export function search(words: string, most: number, content: Content): FoundPiece[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  const texts = new Map(publishedPieces(content).map(({ source }) => [source.file.path, source.text]));
  const inTitle: FoundPiece[] = [];
  const inText: FoundPiece[] = [];
  for (const piece of cataloguePieces(content)) {
    const title = plain(`${piece.title} ${piece.id}`);
    if (wanted.every((word) => title.includes(word))) inTitle.push({ piece, excerpt: '' });
    else if (inTitle.length + inText.length < 4 * most) {
      const found = foundIn(piece, textOf(texts.get(piece.path)), title, wanted);
      if (found) inText.push(found);
    }
  }
  return [...inTitle, ...inText].slice(0, most);
}

function wordsOf(words: string): string[] {
  return plain(words.slice(0, LONGEST_WORDS))
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

function plain(text: string): string {
  return foldLetters(text).toLowerCase();
}

function textOf(read: (() => string) | undefined): string {
  try {
    return read?.() ?? '';
  } catch (error) {
    // It was changed just now: its title was found or not.
    if (error instanceof ContentChanged) return '';
    throw error;
  }
}

function foundIn(
  piece: CataloguePiece,
  text: string,
  title: string,
  wanted: readonly string[],
): FoundPiece | undefined {
  const letters = text.toLowerCase();
  const places = wanted.map((word) => (title.includes(word) ? Infinity : letters.indexOf(word)));
  if (places.includes(-1)) return undefined;
  const at = Math.min(...places);
  const excerpt = text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replace(/\s+/g, ' ')
    .trim();
  return { piece, excerpt };
}
