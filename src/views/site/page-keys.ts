import { jsonDigest } from '../../kernel/digest.ts';
import type { Site } from '../../model/site/site.ts';
import { frameView } from '../frame/frame.ts';
import { PAGE_KINDS } from './pages-of-site.ts';

/**
 * For the address of each page that there may be many of, a digest of everything that it prints: with the same program
 * and the same key a page is the same to the byte. Pages without a key (the home page, the search, topics, whose parts
 * look anything up) are few: they are rendered each time.
 */
export function pageKeys(site: Site): Map<string, string> {
  const keys = new Map<string, string>();
  // What is around the content is the same for all; a setting that only some pages print is in their views.
  const frame = jsonDigest(frameView(site));
  for (const kind of PAGE_KINDS) {
    if (!kind.printed) continue;
    for (const page of kind.pages(site)) {
      const printed = kind.printed(page, site);
      if (printed !== undefined) keys.set(kind.address(page), jsonDigest(frame, printed).slice(0, 32));
    }
  }
  return keys;
}
