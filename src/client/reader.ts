/**
 * What a page can do beyond being read: theme, letter size, menu, outline, reading aloud, printing, what a search has
 * found. Every page reads without it.
 */
import { FoundBar } from './found-bar.ts';
import { followOutline } from './outline.ts';
import { readAloud } from './read-aloud.ts';
import { toggles } from './toggles.ts';

toggles();
followOutline();
readAloud();
const main = document.querySelector('main');
const foundBar = document.querySelector<HTMLElement>('[data-found]');
if (main && foundBar) new FoundBar(main, foundBar);
document.querySelector('[data-tool="print"]')?.addEventListener('click', () => window.print());
