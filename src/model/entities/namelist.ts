import type { BeijingTime } from '../../kernel/beijing-time.ts';
import type { NamelistData, NamelistKind } from '../../schema/kinds/namelist.ts';
import type { EntryOfKind, Unit } from './linked.ts';

/** Members on one page of a list. */
export const NAMELIST_PAGE_SIZE = 200;

/** A list of members: 群众推荐 of one time, or 星级党员 of one year. */
export interface Namelist {
  kind: NamelistKind;
  slug: string;
  address: string;
  data: NamelistData;
  publishedAt: BeijingTime;
  /** A draft, or due later: shown in `dev` only. */
  withheld: string | undefined;
  /** Those with most recommendations or stars first, else in the order of the table. */
  members: readonly ListedMember[];
  pages: number;
}

/** A member as a list names him or her. */
export interface ListedMember {
  namelist: Namelist;
  /** From 1: the page of its list. */
  page: number;
  /** On that page. */
  anchor: string;
  name: string;
  post: string;
  unit: Unit;
  /** How many people recommended, or how many stars. */
  measure: number;
  reason: string | undefined;
  /** The story about him or her; of several, the newest. */
  story: EntryOfKind<'member'> | undefined;
}
