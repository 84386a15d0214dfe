import { PAGES, unitAddress } from '../../addresses/address.ts';
import type { Site } from '../../model/site/site.ts';

/** Columns whose pages each stand for one thing, which has several pages and files. */
const UNITS = unitAddress('').replace(/\/+$/, '/');
const OWNED = [PAGES.pledges, UNITS];

/** On a board of more units than these, each unit is by itself: else one process would have to make them all. */
const MOST_TOGETHER = 40;

/** What a page or a file is about, by its address: a board or a unit with all that show it, or the page itself. */
export function pageOwner(address: string): string {
  const column = OWNED.find((one) => address.startsWith(one) && address.length > one.length);
  if (column === undefined) return address;
  return column + address.slice(column.length).split('/')[0]!;
}

/**
 * What is made by the same process as a page: units together with the newest board on which they pledge, so that few
 * processes need that board's pledges.
 */
export function madeWith(address: string, { units }: Pick<Site, 'units'>): string {
  const owner = pageOwner(address);
  if (!owner.startsWith(UNITS)) return owner;
  const board = units.get(owner.slice(UNITS.length))?.boards[0];
  return board && board.byUnit.size <= MOST_TOGETHER ? pageOwner(board.address) : owner;
}
