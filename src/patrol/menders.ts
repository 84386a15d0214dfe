import { type Content, textOf } from '../ingest/content/content.ts';
import { filesOfPiece, type PublishedPiece, publishedPieces } from '../validate/reviews/pieces.ts';

/** Who answers where no piece names anybody. */
export const EDITORS = '网站编辑部';

/** Who mends what lies in a file, by the name that messages have for it. */
export class Menders {
  readonly #byFile = new Map<string, PublishedPiece>();

  constructor(content: Content, pieces = publishedPieces(content)) {
    for (const piece of pieces) {
      for (const table of piece.tables) this.#byFile.set(content.display(table.file.path), piece);
      this.#byFile.set(content.display(piece.source.file.path), piece);
      this.#byFile.set(content.display(`reviews/${piece.id}.yaml`), piece);
    }
    this.pieces = pieces;
    this.content = content;
  }

  readonly pieces: readonly PublishedPiece[];
  readonly content: Content;

  of(file: string): string {
    const piece = this.#byFile.get(file) ?? this.#ownerOf(file);
    return piece ? this.ofPiece(piece) : EDITORS;
  }

  /** The editor who answers for it, else who gave it. */
  ofPiece({ source }: PublishedPiece): string {
    return textOf(source, 'editor') ?? textOf(source, 'source.name') ?? textOf(source, 'organiser') ?? EDITORS;
  }

  #owners: Map<string, PublishedPiece> | undefined;

  #ownerOf(file: string): PublishedPiece | undefined {
    this.#owners ??= new Map(
      this.pieces.flatMap((piece) =>
        filesOfPiece(piece, this.content).map(({ path }) => [this.content.display(path), piece]),
      ),
    );
    return this.#owners.get(file);
  }
}
