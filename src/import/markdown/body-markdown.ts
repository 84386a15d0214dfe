import { plainText } from '../../ingest/body/body.ts';
import { readableBody, syntaxTree } from '../../ingest/body/markdown.ts';
import { canonicalBody } from '../../ingest/body/typed/canonical.ts';
import { type Document, type Paragraph, paragraphText, type WordSpan } from '../document/model.ts';
import { type FoundHeading, pieceHeading } from '../recognise/heading.ts';
import { type InlineParts, inlineMarkdown } from './inline-markdown.ts';
import { literalStart } from './literal.ts';
import type { Minutes } from '../recognise/minutes.ts';
import { DraftPictures, isCaption, type DraftPicture } from './pictures.ts';
import { paragraphsIn, type TextPiece } from '../recognise/piece.ts';
import { framed, tableMarkdown } from './table-markdown.ts';

/** The text of an entry, and what lies beside it. */
export interface DraftBody {
  text: string;
  pictures: DraftPicture[];
}

/** Writes the pieces of one text as Markdown. */
export function bodyMarkdown(pieces: readonly TextPiece[], document: Document, minutes: Minutes): DraftBody {
  return new BodyWriter(document, minutes).write(pieces);
}

class BodyWriter {
  readonly #document: Document;
  readonly #minutes: Minutes;
  readonly #pictures: DraftPictures;
  readonly #notes: string[] = [];
  readonly #parts: InlineParts;
  readonly #blocks: { text: string; isPoint: boolean }[] = [];
  #level = 1;

  constructor(document: Document, minutes: Minutes) {
    this.#document = document;
    this.#minutes = minutes;
    this.#pictures = new DraftPictures(document, minutes);
    this.#parts = {
      minutes,
      numberOf: (note) => {
        if (!this.#notes.includes(note)) this.#notes.push(note);
        return this.#notes.indexOf(note) + 1;
      },
    };
  }

  write(pieces: readonly TextPiece[]): DraftBody {
    const size = usualSize(pieces);
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index]!;
      const pictures = picturesIn(piece);
      const next = pieces[index + 1];
      const caption =
        pictures.length > 0 && next && isCaption(next, { size }) && picturesIn(next).length === 0 ? next : undefined;
      if (piece.table) this.#table(piece);
      else if (piece.text !== '' || piece.paragraph!.spans.some(({ kind }) => kind === 'note')) this.#paragraph(piece);
      if (pictures.length === 0) continue;
      if (this.#writePictures(pictures, caption, piece.place) && caption) index++;
    }
    // A note may refer to another one.
    for (let index = 0; index < this.#notes.length; index++) this.#note(index);
    const text = this.#blocks
      .map(({ text: block, isPoint }, index) => {
        const above = this.#blocks[index - 1];
        return `${above === undefined ? '' : above.isPoint && isPoint ? '\n' : '\n\n'}${block}`;
      })
      .join('');
    return { text: `${text}\n`, pictures: this.#pictures.files };
  }

  #paragraph(piece: TextPiece): void {
    const paragraph = piece.paragraph!;
    const heading = pieceHeading(piece, this.#document.hasLooks);
    if (heading) return this.#heading(piece, heading);
    const text = inlineMarkdown(paragraph, this.#parts);
    if (paragraph.bullet !== undefined) {
      this.#push(`${'  '.repeat(Math.min(paragraph.bullet, 3))}- ${literalStart(text.replaceAll('\n', ' '))}`, true);
      return;
    }
    this.#text(text, piece.place);
  }

  /** Lines inside of a paragraph: those that were cut go on, others are paragraphs, or lines of a poem. */
  #text(text: string, place: number): void {
    const lines = text.split('\n').map(literalStart).join('\n');
    const body = lines.includes('\n') ? canonicalBody(lines, 'markdown').text : lines;
    if (lines.includes('\n')) this.#minutes.changed(lines, body, place);
    this.#push(body);
  }

  #heading({ paragraph, place, text }: TextPiece, { level, length }: FoundHeading): void {
    // A heading stands at most one level below the one above it.
    this.#level = Math.min(level, this.#level + 1);
    const marks = '#'.repeat(Math.max(this.#level, 2));
    this.#level = marks.length;
    if (length < 0) {
      this.#push(`${marks} ${inlineMarkdown(withoutBold(paragraph!), this.#parts).replaceAll('\n', ' ')}`);
      return;
    }
    const title = text.slice(0, length);
    const bare = title.replace(/[。．：:]+$/, '');
    if (bare !== title) this.#minutes.changed(title, `${bare}（小标题，后面的话另起一段）`, place);
    this.#push(`${marks} ${bare}`);
    const lead = paragraphText(paragraph!).length - paragraphText(paragraph!).trimStart().length;
    this.#text(inlineMarkdown(paragraph!, this.#parts, lead + length), place);
  }

  #table(piece: TextPiece): void {
    const paragraphs = framed(piece.table!);
    if (!paragraphs) {
      if (piece.table!.rows.length > 0) this.#push(tableMarkdown(piece.table!, this.#parts));
      return;
    }
    this.#minutes.changed('只有一格的表（文字框）', '一段一段的正文', piece.place);
    for (const paragraph of paragraphs) {
      const text = inlineMarkdown(paragraph, this.#parts);
      if (text !== '') this.#text(text, paragraph.place);
    }
  }

  /** True if the caption stands below one of them. */
  #writePictures(
    pictures: readonly Extract<WordSpan, { kind: 'picture' }>[],
    caption: TextPiece | undefined,
    place: number,
  ): boolean {
    const written = pictures.flatMap(({ picture }, index) => {
      const isLast = index === pictures.length - 1;
      return this.#pictures.markdown(picture, isLast ? caption?.text : undefined, place) ?? [];
    });
    if (written.length > 0) this.#push(written.join('\n'));
    return caption !== undefined && written.at(-1)?.includes(' "') === true;
  }

  #note(index: number): void {
    const blocks = this.#document.notes.get(this.#notes[index]!) ?? [];
    const text = paragraphsIn(blocks)
      .map((paragraph) => inlineMarkdown(paragraph, this.#parts).replaceAll('\n', ' '))
      .filter((line) => line !== '')
      .join(' ');
    this.#push(`[^${index + 1}]: ${text === '' ? '（没有注文）' : text}`);
  }

  #push(text: string, isPoint = false): void {
    if (text === '') return;
    this.#blocks.push({ text, isPoint });
  }
}

/** The words that a reader of Markdown sees, without blanks. */
export function wordsOfMarkdown(text: string): string {
  return plainText(syntaxTree(readableBody(text, 'markdown').text, 'markdown')).replace(/\s+/g, '');
}

function withoutBold(paragraph: Paragraph): Paragraph {
  const spans = paragraph.spans.map((span) =>
    span.kind === 'text' ? { ...span, look: { ...span.look, bold: false } } : span,
  );
  return { ...paragraph, spans };
}

function picturesIn({ paragraph, table }: TextPiece): Extract<WordSpan, { kind: 'picture' }>[] {
  const paragraphs = table ? paragraphsIn([table]) : paragraph ? [paragraph] : [];
  return paragraphs.flatMap(({ spans }) => spans.filter((span) => span.kind === 'picture'));
}

/** The size that most of the text has. */
function usualSize(pieces: readonly TextPiece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
