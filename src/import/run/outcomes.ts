import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../diagnostics/issue.ts';
import { fillIn } from '../../kernel/fill-in.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { type NewPhoto, withPhotos } from '../entry/attach-photos.ts';
import type { BoardDraft } from '../ledger/board-draft.ts';
import type { PhotoAlbum, PlacedPhoto } from '../picture/photo-album.ts';
import { importReport, type Reported } from '../report/import-report.ts';
import { REMARK_WORDS } from '../report/words.ts';
import { entryPlace } from './entry-place.ts';
import type { ZipAnswer } from './file-reader.ts';
import type { ImportOptions, ImportSummary } from './import-options.ts';
import type { CheckedDraft, Imported } from './import-task.ts';
import type { Importer } from './importer.ts';
import { albumOf, shown } from './source-files.ts';
import { IMPORT_WORDS as WORDS } from './words.ts';
import { boardPlace, writeBoard } from './write-board.ts';
import { writeEntry, writeRefusals, writeReport } from './write-entry.ts';

/** Where a document comes from. */
export interface SourceDocument {
  /** How its album knows it. */
  path: string;
  /** Its name, as reports say it. */
  name: string;
  album: PhotoAlbum;
  /** Where a photo of the album lies. */
  fileOf(photo: string): string;
}

/** Takes what came of files, one after the other: writes it, and says it. */
export class Outcomes {
  readonly summary: ImportSummary = { entries: 0, files: 0, refused: 0 };
  readonly #options: ImportOptions;
  /** Reads photos. */
  readonly #importer: Importer;
  readonly #taken = new Set<string>();
  readonly #refused: { file: string; reason: string }[] = [];

  constructor(options: ImportOptions, importer: Importer) {
    this.#options = options;
    this.#importer = importer;
  }

  stop(): void {
    this.#importer.stop();
  }

  async take(source: SourceDocument, imported: Imported, label = shown(source.path)): Promise<void> {
    if ('drafts' in imported) {
      this.summary.files++;
      for (const draft of imported.drafts) await this.#takeDraft(source, draft, imported.drafts.length === 1);
    } else if ('board' in imported) {
      this.summary.files++;
      await this.#takeBoard(source, imported.board);
    } else this.#refuse(label, 'refused' in imported ? imported.refused : WORDS.unexpected);
  }

  /** The documents of a zip with its photos. */
  async takeZip(file: string, { members, release }: ZipAnswer): Promise<void> {
    const zip = basename(file);
    const documents = members.filter((member) => member.imported);
    const files = new Map(members.flatMap((member) => ('file' in member ? [[member.name, member.file]] : [])));
    const photos = members.flatMap((member) => ('file' in member && member.isPhoto ? [member.name] : []));
    const album = albumOf(
      documents.map(({ name }) => name),
      photos,
    );
    for (const member of members) {
      const label = `${shown(file)}/${member.name}`;
      if ('refused' in member) this.#refuse(label, member.refused);
      else if (member.imported) {
        const source = {
          path: member.name,
          name: `${zip}/${member.name}`,
          album,
          fileOf: (photo: string) => files.get(photo)!,
        };
        await this.take(source, member.imported, label);
      }
    }
    this.leave(
      album.rest().map((photo) => `${shown(file)}/${photo}`),
      documents.length,
    );
    await release();
  }

  /** Photos of which nobody knows where they belong. `documents`: how many there were beside them. */
  leave(photos: readonly string[], documents: number): void {
    for (const photo of photos) this.#refuse(shown(photo), documents === 0 ? WORDS.photosAlone : WORDS.photoOfNobody);
  }

  /** Writes down what was not imported, and why. */
  async end(): Promise<void> {
    const { isDry, reports } = this.#options;
    if (!isDry && this.#refused.length > 0) await writeRefusals(reports, this.#refused);
  }

  async #takeDraft(source: SourceDocument, draft: CheckedDraft, isOnly: boolean): Promise<void> {
    const { folder, reports, isDry } = this.#options;
    const photos = source.album.take(source.path, draft.text, isOnly);
    const whole = isDry ? draft : withPhotos(draft, await this.#photos(source, photos));
    const place = entryPlace(whole, basename(source.name), folder, this.#taken);
    this.#taken.add(place.path.replace(/(?:\/index)?\.md$/, ''));
    const entry = shown(join(folder, place.path));
    if (place.isThere) return this.#options.say(fillIn(WORDS.same, { source: source.name, entry }));
    this.summary.entries++;
    if (!isDry) {
      const { label } = ENTRY_KINDS[draft.kind];
      const facts = { source: source.name, entry, kind: label, by: draft.kindBy, findings: draft.findings };
      // The report first: what it says of an entry must not be missing beside it.
      await writeReport(reports, place, importReport(whole, facts));
      writeEntry(whole, place, folder);
      this.#options.written?.(source.path, place.path);
    }
    const said = photos.length === 0 ? '' : fillIn(WORDS.withPhotos, { count: photos.length });
    this.#done(source.name, entry, said + countsOf(whole));
  }

  async #takeBoard({ name, path }: SourceDocument, board: BoardDraft): Promise<void> {
    const { folder, reports, isDry } = this.#options;
    const place = boardPlace(board, basename(name), folder, this.#taken);
    this.#taken.add(dirname(place.path));
    const entry = shown(join(folder, place.path));
    if (place.isThere) return this.#options.say(fillIn(WORDS.same, { source: name, entry }));
    this.summary.entries++;
    if (!isDry) {
      const { findings } = board;
      const facts = { source: name, entry, kind: WORDS.board, by: WORDS.boardBy, findings };
      await writeReport(reports, place, importReport(board, facts));
      writeBoard(board, place, folder);
      this.#options.written?.(path, place.path);
    }
    this.#done(name, entry, countsOf(board));
  }

  async #photos({ fileOf }: SourceDocument, photos: readonly PlacedPhoto[]): Promise<NewPhoto[]> {
    const read: NewPhoto[] = [];
    for (const { photo: path, reason } of photos) {
      const name = basename(path);
      const task = { file: fileOf(path), name, as: undefined, office: 'missing', isPhoto: true } as const;
      const imported = await this.#importer.import(task);
      if ('photo' in imported) read.push({ name, reason, photo: imported.photo });
      else {
        const refused = 'refused' in imported ? imported.refused : WORDS.unexpected;
        this.#options.refused?.(path, refused);
        read.push({ name, reason, photo: { refused } });
      }
    }
    return read;
  }

  #done(source: string, entry: string, counts: string): void {
    this.#options.say(fillIn(this.#options.isDry ? WORDS.dry : WORDS.done, { source, entry, counts }));
  }

  #refuse(file: string, reason: string): void {
    this.summary.refused++;
    this.#refused.push({ file, reason });
    this.#options.refused?.(file, reason);
    this.#options.say(fillIn(WORDS.refused, { source: file, reason }));
  }
}

function countsOf({
  minutes: { notes },
  asides = [],
  findings,
  remarks = [],
}: Reported & { findings: readonly Finding[] }): string {
  const count = (kind: string) => notes.filter((note) => note.kind === kind).length;
  const open = new Set(notes.filter(({ kind }) => kind === 'open').map(({ text }) => text)).size;
  const unclear = count('unclear') + remarks.filter(({ kind }) => REMARK_WORDS[kind].isUnclear).length;
  const parts = [
    [WORDS.open, open],
    [WORDS.removed, count('removed') + asides.length],
    [WORDS.unclear, unclear],
    [WORDS.findings, findings.length],
  ] as const;
  const said = parts.filter(([, number]) => number > 0).map(([words, number]) => fillIn(words, { count: number }));
  return said.length === 0 ? '' : `；${said.join('，')}`;
}
