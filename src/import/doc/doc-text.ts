import type { DocPiece } from '../../ingest/documents/doc-pieces.ts';
import { DELETED, type DocRun, ENDS_ROW, HIDDEN, IN_TABLE, INSERTED, LIST, propertyAt } from './properties.ts';

/** The characters of a file by their numbers, and what is said of each. */
export class DocText {
  readonly #pieces: readonly DocPiece[];
  readonly #characters: readonly DocRun[];
  readonly #paragraphs: readonly DocRun[];
  #last = 0;

  constructor(pieces: readonly DocPiece[], characters: readonly DocRun[], paragraphs: readonly DocRun[]) {
    this.#pieces = pieces;
    this.#characters = characters;
    this.#paragraphs = paragraphs;
  }

  /** How many there are. */
  get length(): number {
    return this.#pieces.reduce((end, { at, text }) => Math.max(end, at + text.length), 0);
  }

  /** The character at a place; '' behind the end. */
  at(place: number): string {
    const piece = this.#pieceAt(place);
    return piece ? piece.text[place - piece.at]! : '';
  }

  isDeleted(place: number): boolean {
    return propertyAt(this.#characters, this.#offset(place), DELETED) % 2 === 1;
  }

  isInserted(place: number): boolean {
    return propertyAt(this.#characters, this.#offset(place), INSERTED) % 2 === 1;
  }

  isHidden(place: number): boolean {
    return propertyAt(this.#characters, this.#offset(place), HIDDEN) % 2 === 1;
  }

  /** Of the paragraph whose last character stands there. */
  isInTable(place: number): boolean {
    return propertyAt(this.#paragraphs, this.#offset(place), IN_TABLE) === 1;
  }

  endsRow(place: number): boolean {
    return propertyAt(this.#paragraphs, this.#offset(place), ENDS_ROW) === 1;
  }

  isInList(place: number): boolean {
    const list = propertyAt(this.#paragraphs, this.#offset(place), LIST);
    return list > 0 && list < 0xf801;
  }

  #offset(place: number): number {
    const piece = this.#pieceAt(place);
    return piece ? piece.offset + (place - piece.at) * piece.width : -1;
  }

  /** Places are asked for one after the other. */
  #pieceAt(place: number): DocPiece | undefined {
    const holds = (piece: DocPiece | undefined) =>
      piece !== undefined && place >= piece.at && place < piece.at + piece.text.length;
    if (holds(this.#pieces[this.#last])) return this.#pieces[this.#last];
    const next = holds(this.#pieces[this.#last + 1]) ? this.#last + 1 : this.#pieces.findIndex(holds);
    if (next < 0) return undefined;
    this.#last = next;
    return this.#pieces[next];
  }
}
