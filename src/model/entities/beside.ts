import type { MonthlyFigures } from '../../ingest/monthly/monthly-table.ts';

/** A photo beside an entry, in its original size after the turn. */
export interface Photo {
  file: string;
  digest: string;
  width: number;
  height: number;
}

/** A video or a sound beside an entry, which its page plays. */
export interface Recording {
  kind: 'video' | 'audio';
  title: string;
  /** Its name beside the entry. */
  name: string;
  /** Below the site's root. */
  address: string;
  bytes: number;
  seconds: number;
  /** Of a video alone. */
  width: number | undefined;
  height: number | undefined;
  poster: Photo | undefined;
  /** What is seen on the poster. */
  alt: string | undefined;
  /** What is said in it, by paragraphs. */
  transcript: readonly string[];
  /** Below the content folder. */
  path: string;
  file: string;
}

/** A file beside an entry or a board that readers can take with them. */
export interface Attachment {
  /** What readers call it. */
  label: string;
  /** Its name there. */
  name: string;
  /** Below the site's root. */
  address: string;
  bytes: number;
  /** Below the content folder. */
  path: string;
  file: string;
}

/** Figures by month beside an entry. */
export interface Monthly {
  title: string;
  note: string | undefined;
  figures: MonthlyFigures;
}

/** A file that is published beside an entry's page. */
interface SoundFile {
  address: string;
  /** Below the content folder: what it was made of, or is. */
  path: string;
  file: string;
}

/** The whole text of an entry as sound. */
export interface Narration {
  /** Below the site's root. */
  address: string;
  bytes: number;
  seconds: number;
  /** Who reads; undefined where nobody is named. */
  by: string | undefined;
  /** Where it says when each sentence begins, below the site's root: of one that a program made. */
  cues: string | undefined;
  files: readonly SoundFile[];
}
