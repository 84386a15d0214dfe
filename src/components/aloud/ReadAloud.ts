import { charactersOf, type PageCharacters } from '../reading/page-characters.ts';
import { newSpeaker } from './speaker.ts';
import { type Stretch, utterances } from './utterances.ts';

/** The element that holds what is being said; the name of the sentence's highlight. */
const MARK = 'data-spoken';
const HIGHLIGHT = 'spoken';

/**
 * Reads the body aloud with a Chinese voice of the device, each sentence once, and marks it. Where the device cannot, it
 * is said in words.
 */
export function readAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-tool="read"]');
  const pause = document.querySelector<HTMLButtonElement>('[data-tool="pause"]');
  const status = document.querySelector<HTMLElement>('[data-read-status]');
  const body = document.querySelector('[data-body]');
  if (!button || !pause || !status || !body) return;
  const { stop = '', resume = '', ...reasons } = button.dataset;
  const [read, halt] = [button.textContent, pause.textContent];
  /** Shows on the buttons what the speaker does. */
  const show = () => {
    const state = speaker.state();
    button.textContent = state === 'still' ? read : stop;
    button.setAttribute('aria-pressed', String(state !== 'still'));
    pause.hidden = state === 'still';
    pause.textContent = state === 'paused' ? resume : halt;
    if (state === 'still') unmark();
  };
  const speaker = newSpeaker((outcome) => {
    show();
    const reason = reasons[outcome];
    status.hidden = !reason;
    status.textContent = reason ?? '';
  });
  const silence = () => {
    speaker.stop();
    show();
  };
  button.addEventListener('click', () => {
    if (speaker.state() !== 'still') return silence();
    status.hidden = true;
    const characters = charactersOf(body, ', .player');
    speaker.start(
      utterances(characters.text).map((stretch) => ({
        text: characters.text.slice(stretch.start, stretch.end),
        begun: () => mark(characters, stretch),
      })),
    );
    show();
  });
  pause.addEventListener('click', () => {
    if (speaker.state() === 'paused') speaker.resume();
    else speaker.pause();
    show();
  });
  addEventListener('pagehide', silence);
}

/** Marks what is being said, and brings it into sight. */
function mark({ spots }: PageCharacters, { start, end }: Stretch): void {
  unmark();
  const [first, last] = [spots[start], spots[end - 1]];
  if (!first || !last) return;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  blockOf(first.node)?.setAttribute(MARK, '');
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  const { top, bottom, height } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const above = Math.max(innerHeight / 5, (innerHeight - height) / 2);
  scrollBy({ top: top - above, behavior: isCalm ? 'auto' : 'smooth' });
}

function unmark(): void {
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  return element;
}
