import { FILES, NumberReader } from '../format/format.ts';
import type { Piece } from '../format/keys.ts';
import { type Catalogue, FileList } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';
import { KeyFile, type FoundPlaces } from './postings.ts';

/** Which files of keys may have a piece. */
export type NamesOfFiles = (piece: Piece) => readonly string[];

/** The files of keys of all tiers. */
export class KeyFiles {
  private readonly tiers: Catalogue['tiers'];
  private readonly files: IndexFiles;

  constructor({ tiers }: Catalogue, files: IndexFiles) {
    this.tiers = tiers;
    this.files = files;
  }

  /** Loads the maps for these pieces. */
  async mapped(pieces: readonly Piece[]): Promise<NamesOfFiles> {
    const lists = await Promise.all(
      this.tiers.map(async ({ isMapped, files }) => {
        if (!isMapped) return () => [files];
        const maps = new Set(pieces.flatMap((piece) => between(files, piece)));
        const opened = new Map(
          await Promise.all(Array.from(maps, async (name) => [name, await this.files.get(name, openMap)] as const)),
        );
        return (piece: Piece) => between(files, piece).map((name) => opened.get(name)!);
      }),
    );
    return (piece) => lists.flatMap((listsOf) => listsOf(piece).flatMap((list) => between(list, piece)));
  }

  /** In requests; what was loaded before weighs next to nothing. */
  weightOf(names: readonly string[]): number {
    return names.reduce((sum, name) => sum + (this.files.has(name) ? 0.01 : 1), 0.01);
  }

  /** The places of a piece in files that may have it. */
  async places(piece: Piece, names: readonly string[]): Promise<FoundPlaces[]> {
    const opened = await Promise.all(names.map((name) => this.files.get(name, (bytes) => new KeyFile(bytes))));
    return opened.flatMap((file) => file.find(piece.text, piece.whole));
  }
}

function between(files: FileList<string>, { text, whole }: Piece): readonly string[] {
  return files.between(text, whole ? text : `${text}\uffff`);
}

function openMap(bytes: Uint8Array): FileList<string> {
  const reader = new NumberReader(bytes);
  const first = reader.text(reader.next()).split(' ');
  return new FileList(
    first,
    first.map(() => FILES.keys(reader.digest())),
  );
}
