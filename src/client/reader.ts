/**
 * What a page can do beyond being read: theme, letter size, menu, outline, reading aloud, printing, what a search has
 * found. Every page reads without it.
 */
import { markFound } from './mark-found.ts';
import { followOutline } from './outline.ts';
import { readAloud } from './read-aloud.ts';
import { toggles } from './toggles.ts';

toggles();
followOutline();
readAloud();
markFound();
document.querySelector('[data-tool="print"]')?.addEventListener('click', () => print());
