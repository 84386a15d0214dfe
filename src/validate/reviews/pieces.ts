import { appraisalAddress, boardAddress, entryAddress, namelistAddress } from '../../addresses/address.ts';
import {
  type Content,
  type OfferingSource,
  type PledgeSource,
  rowsIn,
  type Source,
  textOf,
} from '../../ingest/content/content.ts';
import { besidePath, namedFiles } from '../../ingest/content/file-uses.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import { type ContentFile, folderOf } from '../../ingest/files/content-file.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import type { ReviewedKind } from '../../schema/kinds/review.ts';

/** Something that is signed off and published as a whole. */
export interface PublishedPiece {
  /** As its page is named: `news/20261118-pingnuo`. */
  id: string;
  kind: ReviewedKind;
  source: Source;
  /** Tables that belong to it: a board's ledgers, a list's people. */
  tables: readonly Source[];
}

/** Every piece of the content, published or not. */
export function publishedPieces({
  entries,
  boards,
  comments,
  reports,
  appraisals,
  namelists,
  pledges,
  people,
}: Content): PublishedPiece[] {
  const ledgers = Map.groupBy(pledges, ({ board }) => board);
  const lists = Map.groupBy(people, ({ kind, namelist }) => `${kind} ${namelist}`);
  const idAt = (address: string) => address.slice(1, -1);
  return [
    ...entries.map((source) => ({
      id: idAt(entryAddress(source.kind, source.slug)),
      kind: source.kind,
      source,
      tables: [],
    })),
    ...boards.map((source) => ({
      id: idAt(boardAddress(source.slug)),
      kind: 'board' as const,
      source,
      tables: ledgers.get(source.slug) ?? [],
    })),
    ...comments.map((source) => ({
      id: `${COMMENT_FOLDER}/${source.slug}`,
      kind: 'comment' as const,
      source,
      tables: [],
    })),
    ...reports.map((source) => ({
      id: `${PLEDGE_REPORTS_FOLDER}/${source.slug}`,
      kind: 'report' as const,
      source,
      tables: [],
    })),
    ...appraisals.map((source) => ({
      id: idAt(appraisalAddress(source.slug)),
      kind: 'appraisal' as const,
      source,
      tables: [],
    })),
    ...namelists.map((source) => ({
      id: idAt(namelistAddress(source.kind, source.slug)),
      kind: source.kind,
      source,
      tables: lists.get(`${source.kind} ${source.slug}`) ?? [],
    })),
  ];
}

/** Every file that is published of a piece and is there, by path: its text, tables, pictures, attachments, recordings. */
export function filesOfPiece(
  { kind, source, tables }: PublishedPiece,
  { pictureFiles, companions }: Content,
): ContentFile[] {
  const files = new Map<string, ContentFile>();
  const add = (file: ContentFile | undefined) => file && files.set(file.path, file);
  for (const user of [source, ...tables]) {
    add(user.file);
    for (const { name } of pictureUses(user as Source | PledgeSource))
      add(pictureFiles.get(picturePath(folderOf(user.file.path), name) ?? ''));
  }
  // Entries and boards offer files; nothing else does.
  if (kind === 'board' || kind in ENTRY_KINDS)
    for (const { name } of namedFiles(source as OfferingSource)) {
      const path = besidePath(source as OfferingSource, name) ?? '';
      add(companions.get(path) ?? pictureFiles.get(path));
    }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** How many corrections a piece tells its readers of. */
export function correctionsOf(source: Source): number {
  return rowsIn(source, 'corrections').length;
}

/** How a piece is called in a message; a report by what it says. */
export function titleOfPiece({ source, id }: PublishedPiece): string {
  return textOf(source, 'title') ?? textOf(source, 'progress') ?? id;
}
