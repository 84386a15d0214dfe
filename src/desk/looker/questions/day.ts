/** What a day asks of whoever runs a site: of the content as it is. Days are written `2026-11-18`. */
export interface DayFacts {
  /** Published on a day to come, the next first. */
  later: DayPiece[];
  laterCount: number;
  /** Published within the last seven days, the latest first. */
  lately: DayPiece[];
  latelyCount: number;
  /** Columns in which nothing new has come for longer than they may, or soon will have. */
  stale: StaleColumn[];
  /** Boards with pledges whose limit has passed or comes soon: those with the most passed first. */
  boards: DueBoard[];
  /** Letters of readers that are written down without an answer, file by file. */
  letters: { path: string; count: number }[];
}

export interface DayPiece {
  /** Below the content folder. */
  path: string;
  title: string;
  label: string;
  /** As it is written: a day, or a day and a time. */
  at: string;
}

export interface StaleColumn {
  column: string;
  /** Since its latest piece; undefined where it is empty. */
  days: number | undefined;
  latest: string | undefined;
  /** Days that it may be without anything new. */
  limit: number;
  isLate: boolean;
}

export interface DueBoard {
  /** Of the board, below the content folder. */
  path: string;
  title: string;
  overdue: number;
  due: number;
  /** The first limit that comes. */
  next: string | undefined;
}
