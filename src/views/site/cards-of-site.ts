import { cardFile, type ShareCard } from '../../media/lettering/share-card.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import type { HeadView } from '../frame/head.ts';
import { boardCard, columnCard, entryCard, photoShare, unitCard } from '../frame/share.ts';
import { PAGE_KINDS } from './pages-of-site.ts';

/**
 * Every card that the pages of a site name, by its file: those of entries, boards and units, of which each has its own,
 * and those that all pages of a kind have in common. None for a site that does not know its address.
 */
export function cardsOfSite(site: Site): Map<string, ShareCard> {
  const cards = new Map<string, ShareCard>();
  if (!site.url) return cards;
  const add = (card: ShareCard | undefined): void => {
    if (card) cards.set(cardFile(card), card);
  };
  for (const entry of site.entries) if (!photoShare(entry)) add(entryCard(entry, site));
  for (const board of site.boards) add(boardCard(board, site));
  for (const unit of site.units.values()) add(unitCard(unit, site));
  for (const kind of ENTRY_KIND_NAMES) add(columnCard(ENTRY_KINDS[kind].label, site));
  for (const kind of PAGE_KINDS)
    for (const page of kind.pages(site)) {
      add((kind.view(page, site) as { head: HeadView }).head.card);
      break;
    }
  return cards;
}
