import {
  type Content,
  expiredOn,
  isWithdrawn,
  rowsIn,
  rowsOf,
  type Source,
  textOf,
  valueAt,
  withheld,
} from '../../../ingest/content/content.ts';
import { picturePath } from '../../../ingest/content/picture-uses.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import { REVIEWED_KINDS } from '../../../schema/kinds/review.ts';
import { type PublishedPiece, publishedPieces } from '../../../validate/reviews/pieces.ts';
import type {
  DeskCatalogue,
  CatalogueMember,
  CataloguePiece,
  CatalogueUnit,
  PieceState,
} from '../questions/catalogue.ts';

/** What forms offer, of content that may hold mistakes: what cannot be read is left out. */
export function catalogueOf(content: Content): DeskCatalogue {
  return {
    units: unitsOf(content),
    members: content.entries.flatMap((entry): CatalogueMember[] => {
      const name = entry.kind === 'member' && !isWithdrawn(entry) ? textOf(entry, 'name') : undefined;
      return name === undefined ? [] : [{ name, unit: unitIdsOf(entry)[0], path: entry.file.path }];
    }),
    terms: rowsOf(content.glossary).flatMap(({ term }) => (typeof term === 'string' ? [term] : [])),
    leaders: leadersOf(content),
    pieces: cataloguePieces(content),
  };
}

/** Every piece, the newest first. */
export function cataloguePieces(content: Content): CataloguePiece[] {
  return publishedPieces(content)
    .map((piece) => pieceOf(piece, content))
    .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.path, b.path));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function pieceOf({ id, kind, source }: PublishedPiece, { now }: Content): CataloguePiece {
  const year = valueAt(source, 'year');
  return {
    path: source.file.path,
    kind,
    label: REVIEWED_KINDS[kind].label,
    id,
    title: textOf(source, 'title') ?? textOf(source, 'progress') ?? id.slice(id.lastIndexOf('/') + 1),
    date: textOf(source, 'publishedAt') ?? textOf(source, 'date'),
    units: unitIdsOf(source),
    state: stateOf(source, now),
    address: kind === 'comment' || kind === 'report' ? undefined : `/${id}/`,
    picture: pictureOf(source),
    year: typeof year === 'number' ? year : undefined,
  };
}

function stateOf(source: Source, now: string): PieceState {
  if (isWithdrawn(source)) return expiredOn(source) === undefined ? 'withdrawn' : 'expired';
  if (valueAt(source, 'draft') === true) return 'draft';
  return withheld(source, now) === undefined ? 'published' : 'later';
}

function pictureOf(source: Source): string | undefined {
  const name = ['portrait.src', 'cover.src', 'cover'].flatMap((key) => textOf(source, key) ?? [])[0];
  return name === undefined ? undefined : picturePath(folderOf(source.file.path), name);
}

/** A file may name one unit, or a list of them. */
function unitIdsOf(source: Source): string[] {
  return [valueAt(source, 'unit')].flat().filter((one) => typeof one === 'string');
}

/** Leaders with the posts that they hold now. */
function leadersOf({ leaders }: Content): DeskCatalogue['leaders'] {
  return rowsIn(leaders, 'leaders').flatMap(({ name, posts }) => {
    const held = Array.isArray(posts) ? posts.map(fieldsOf).find(({ to }) => to === undefined) : undefined;
    const post = held?.['name'];
    return typeof name === 'string' ? [{ name, post: typeof post === 'string' ? post : undefined }] : [];
  });
}

function unitsOf({ units }: Content): CatalogueUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const parentOf = (id: string) => byId.get(id) && textOf(byId.get(id)!, 'parent');
  return units.map((unit) => {
    const township = byId.get(belowTop(unit.id, parentOf) ?? '');
    return {
      id: unit.id,
      name: textOf(unit, 'name') ?? unit.id,
      township: township && textOf(township, 'name'),
      field: textOf(unit, 'field'),
    };
  });
}

/** The unit right below the top that a unit belongs to; undefined for the top, and in a ring. */
function belowTop(id: string, parentOf: (id: string) => string | undefined): string | undefined {
  const seen = new Set<string>();
  for (let one = id; !seen.has(one);) {
    seen.add(one);
    const parent = parentOf(one);
    if (parent === undefined) return undefined;
    if (parentOf(parent) === undefined) return one;
    one = parent;
  }
  return undefined;
}
