/**
 * What a page can do beyond being read: theme, elders' edition, menu, outline, reading aloud, printing, what a search has
 * found. Every page reads without it.
 */
import { eldersEntrance } from '../components/elder/entrance.ts';
import { sendingOn } from '../components/facts/Qr.ts';
import { mastheadButtons } from '../components/frame/Masthead.ts';
import { FoundBar } from '../components/reading/FoundBar.ts';
import { searchAhead } from '../components/frame/search-ahead.ts';
import { foldsOnPaper } from '../components/frame/folds-on-paper.ts';
import { followOutline } from '../components/reading/Outline.ts';
import { offerReading } from '../components/aloud/offer-reading.ts';

mastheadButtons();
followOutline();
offerReading();
eldersEntrance();
searchAhead();
foldsOnPaper();
if (document.querySelector('[data-pair], [data-narration]')) void import('./richer-story.ts');
sendingOn();
const main = document.querySelector('main');
const foundBar = document.querySelector<HTMLElement>('[data-found]');
if (main && foundBar) new FoundBar(main, foundBar);
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-tool="print"]')) window.print();
});
