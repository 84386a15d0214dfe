import {
  appraisalAddress,
  boardAddress,
  honourRollAddress,
  listAddress,
  posterAddress,
  unitAddress,
} from '../../addresses/address.ts';
import { jsonDigest } from '../../kernel/digest.ts';
import { renderingInputs } from '../../markdown/render.ts';
import type { Site } from '../../model/site/site.ts';
import { boardPages, boardView } from '../boards/board.ts';
import { articleFacts } from '../entries/article.ts';
import { listPages, listView } from '../entries/list.ts';
import { frameView } from '../frame/frame.ts';
import { posterPages, posterPageView } from '../posters/poster-page.ts';
import { appraisalView } from '../votes/appraisal.ts';
import { honourRollView } from '../votes/honour-roll.ts';
import { formerPlaces, placeView } from './former-place.ts';
import { unitView } from './unit.ts';

/**
 * For the address of each page that there may be many of, a digest of everything that it prints: with the same program
 * and the same key a page is the same to the byte. Pages without a key (the home page, the search, topics, whose parts
 * look anything up) are few: they are rendered each time.
 */
export function pageKeys(site: Site): Map<string, string> {
  const keys = new Map<string, string>();
  // What is around the content is the same for all; a setting that only some pages print is in their views.
  const frame = jsonDigest(frameView(site));
  const add = (address: string, ...printed: unknown[]) => keys.set(address, jsonDigest(frame, printed).slice(0, 32));
  for (const entry of site.entries)
    if (entry.kind !== 'topic') add(entry.address, articleFacts(entry, site), renderingInputs(entry, site));
  for (const page of listPages(site)) add(listAddress(page.kind, page.filter, page.page), listView(page, site));
  for (const unit of site.units.values()) add(unitAddress(unit.id), unitView(unit, site));
  for (const page of boardPages(site)) add(boardAddress(page.board.slug, page.page), boardView(page, site));
  for (const which of ['first', 'later'] as const) {
    for (const page of posterPages(site, which))
      add(posterAddress(page.board.slug, page.page), posterPageView(page, site));
  }
  for (const appraisal of site.appraisals) add(appraisalAddress(appraisal.slug), appraisalView(appraisal, site));
  for (const roll of site.honourRolls) add(honourRollAddress(roll.quarter), honourRollView(roll, site));
  for (const place of formerPlaces(site)) add(place.address, placeView(place, site));
  return keys;
}
