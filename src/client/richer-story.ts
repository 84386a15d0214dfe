/** What only some stories need: pictures that slide over each other, and the sound of the whole text. */
import { playNarration } from '../components/aloud/Narration.ts';
import { slidePairs } from '../components/pair/slide-pairs.ts';

slidePairs();
const narration = document.querySelector<HTMLElement>('[data-narration]');
if (narration) playNarration(narration, document.querySelector<HTMLButtonElement>('[data-tool="read"]'));
