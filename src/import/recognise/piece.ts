import {
  type WordBlock,
  type Document,
  type Paragraph,
  paragraphText,
  type WordSpan,
  type Table,
} from '../document/model.ts';

/** The families of fonts by which GB/T 9704 tells titles. */
export type FontFamily = 'song-title' | 'hei' | 'kai' | 'fang-song' | undefined;

/** A paragraph, a table or a picture, with what tells how it is meant. */
export interface TextPiece {
  /** Undefined for a table. */
  paragraph: Paragraph | undefined;
  table: Table | undefined;
  place: number;
  /** Without blanks around it and between Han that were spread; line ends inside as `\n`. */
  text: string;
  family: FontFamily;
  /** In points; 0 where it is not known. */
  size: number;
  bold: boolean;
  isCentred: boolean;
}

/** What a document holds, in order; empty paragraphs are none. */
export function textPieces({ blocks }: Document): TextPiece[] {
  return blocks.flatMap((block): TextPiece[] => (block.kind === 'table' ? [ofTable(block)] : ofParagraph(block)));
}

function ofTable(table: Table): TextPiece {
  const { place } = table;
  return { paragraph: undefined, table, place, text: '', family: undefined, size: 0, bold: false, isCentred: false };
}

function ofParagraph(paragraph: Paragraph): TextPiece[] {
  const text = tidyText(paragraphText(paragraph));
  const hasMore = paragraph.spans.some(({ kind }) => kind === 'picture' || kind === 'note');
  if (text === '' && !hasMore) return [];
  const { font, size, bold } = mostOf(paragraph.spans);
  return [
    {
      paragraph,
      table: undefined,
      place: paragraph.place,
      text,
      family: familyOf(font),
      size: size ?? 0,
      bold,
      isCentred: paragraph.align === 'center',
    },
  ];
}

/** Blanks at the edges are indents, and a run of them inside is a tab. */
export function tidyText(text: string): string {
  return text.replace(/[^\S\n]*\n[^\S\n]*/g, '\n').trim();
}

/** The look that most characters of a paragraph have. */
function mostOf(spans: readonly WordSpan[]): { font: string | undefined; size: number | undefined; bold: boolean } {
  const counts = new Map<string, { count: number; font: string | undefined; size: number | undefined }>();
  let letters = 0;
  let boldLetters = 0;
  for (const span of spans) {
    if (span.kind !== 'text') continue;
    const { font, size, bold } = span.look;
    const { length } = span.text.trim();
    const key = `${font} ${size}`;
    counts.set(key, { font, size, count: (counts.get(key)?.count ?? 0) + length });
    letters += length;
    if (bold) boldLetters += length;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return { font: most?.font, size: most?.size, bold: letters > 0 && boldLetters * 10 >= letters * 9 };
}

export function familyOf(font: string | undefined): FontFamily {
  if (font === undefined) return undefined;
  if (/小标宋|xbs|大标宋|粗宋|中宋|zhongsong/i.test(font)) return 'song-title';
  if (/仿宋|fang ?song/i.test(font)) return 'fang-song';
  if (/楷|kai/i.test(font)) return 'kai';
  return /黑|hei/i.test(font) ? 'hei' : undefined;
}

/** All paragraphs of a piece: of a table those in its cells. */
export function paragraphsIn(blocks: readonly WordBlock[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );
}
