import { charactersOf } from '../reading/page-characters.ts';
import { markSpoken, unmarkSpoken } from './mark-spoken.ts';
import { newSpeaker } from './speaker.ts';
import { utterances } from './utterances.ts';

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
  if (!('speechSynthesis' in window)) {
    button.addEventListener('click', () => {
      status.hidden = false;
      status.textContent = reasons['none'] ?? '';
    });
    return;
  }
  const [read, halt] = [button.textContent, pause.textContent];
  /** Shows on the buttons what the speaker does. */
  const show = () => {
    const state = speaker.state();
    button.textContent = state === 'still' ? read : stop;
    button.setAttribute('aria-pressed', String(state !== 'still'));
    pause.hidden = state === 'still';
    pause.textContent = state === 'paused' ? resume : halt;
    if (state === 'still') unmarkSpoken();
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
        begun: () => markSpoken(characters, stretch),
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
