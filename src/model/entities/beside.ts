import type { MonthlyFigures } from '../../ingest/monthly/monthly-table.ts';

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
