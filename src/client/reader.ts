/** What a page can do beyond being read: theme, letter size, menu, outline, reading aloud, printing. Every page reads without it. */
import { followOutline } from './outline.ts';
import { readAloud } from './read-aloud.ts';
import { toggles } from './toggles.ts';

toggles();
followOutline();
readAloud();
document.querySelector('[data-tool="print"]')?.addEventListener('click', () => print());
