import type { ReviewedKind } from '../../../schema/kinds/review.ts';

/** What forms offer, and what there is: of the content as it is now, drafts too. */
export interface DeskCatalogue {
  units: CatalogueUnit[];
  members: CatalogueMember[];
  /** Of the glossary. */
  terms: string[];
  /** From content/people.yaml, in the order in which they are named. */
  leaders: { name: string; post: string | undefined }[];
  /** Newest first. */
  pieces: CataloguePiece[];
}

export interface CatalogueUnit {
  id: string;
  name: string;
  /** The unit right below the top that it belongs to. */
  township: string | undefined;
  field: string | undefined;
}

/** Somebody whom a story is about. */
export interface CatalogueMember {
  name: string;
  unit: string | undefined;
  /** Of the story. */
  path: string;
}

export type PieceState = 'published' | 'later' | 'draft' | 'withdrawn' | 'expired';

/** Something that is published as a whole. */
export interface CataloguePiece {
  /** Below the content folder. */
  path: string;
  kind: ReviewedKind;
  /** What its kind is called. */
  label: string;
  /** As its page is named: `news/20261118-pingnuo`. */
  id: string;
  /** Its file's name where it has none. */
  title: string;
  /** When it is published, as it is written. */
  date: string | undefined;
  units: string[];
  state: PieceState;
  /** From the site's root; undefined for a kind that has no page of its own. */
  address: string | undefined;
  /** A picture that stands for it, below the content folder. */
  picture: string | undefined;
  /** Of boards. */
  year: number | undefined;
}

/** A piece in which words were found. */
export interface FoundPiece {
  piece: CataloguePiece;
  /** A stretch of its text around the first of them; '' where they stand in its title alone. */
  excerpt: string;
}
