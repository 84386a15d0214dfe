import type { BeijingTime } from '../kernel/beijing-time.ts';

/** Something that somebody has to look at. */
export interface PatrolItem {
  /** What is found. */
  text: string;
  /** `content/news/a.md:2:1`, or a column. */
  where: string;
  /** Who mends it, as far as the content says. */
  who: string;
  /** False for what is only told. */
  isDue: boolean;
}

/** One question that the site is asked, and what was found. */
export interface PatrolSection {
  id: string;
  title: string;
  /** What is asked for. */
  rule: string;
  items: PatrolItem[];
}

/** How old a column is. */
export interface ColumnAge {
  column: string;
  count: number;
  /** The day of the latest piece; undefined for an empty column. */
  latest: string | undefined;
  days: number | undefined;
  /** 0 where nothing is asked for. */
  limit: number;
  isLate: boolean;
}

/** The report of duty done, as plain data. */
export interface PatrolReport {
  site: string;
  on: BeijingTime;
  pieces: number;
  files: number;
  columns: ColumnAge[];
  sections: PatrolSection[];
  /** Items that somebody has to mend. */
  due: number;
}
