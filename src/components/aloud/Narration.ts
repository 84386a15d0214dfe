import { charactersOf, type PageCharacters } from '../reading/page-characters.ts';
import { markSpoken, unmarkSpoken } from './mark-spoken.ts';
import { sentencePlaces } from './sentence-places.ts';
import type { Stretch } from './utterances.ts';

/** What was heard last on this device: of one text, not of all. */
const KEPT = 'narration';
/** Whoever stopped earlier than this begins anew. */
const LEAST_SECONDS = 5;

/**
 * Helps the player of a whole text: its pace, where it was stopped last time, and the sentence that is being said, where
 * the sound says which. The button of the page plays it too.
 */
export function playNarration(box: HTMLElement, button: HTMLButtonElement | null): void {
  const audio = box.querySelector('audio');
  if (!audio) return;
  const status = box.querySelector<HTMLElement>('[role="status"]');
  const tell = (words: string | undefined) => {
    if (!status) return;
    status.hidden = !words;
    status.textContent = words ?? '';
  };
  audio.addEventListener('error', () => tell(box.dataset['failed']));
  choosePace(box, audio);
  resumeWhereStopped(box, audio, tell);
  markSentences(audio);
  if (button) playByButton(button, audio);
}

function choosePace(box: HTMLElement, audio: HTMLAudioElement): void {
  const paces = box.querySelector<HTMLElement>('[data-paces]');
  if (!paces) return;
  paces.hidden = false;
  const buttons = Array.from(paces.querySelectorAll<HTMLButtonElement>('[aria-pressed]'));
  for (const button of buttons)
    button.addEventListener('click', () => {
      // A sound that is loaded anew falls back to its usual pace.
      audio.defaultPlaybackRate = audio.playbackRate = Number(button.value);
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    });
}

function resumeWhereStopped(box: HTMLElement, audio: HTMLAudioElement, tell: (words?: string) => void): void {
  const name = new URL(audio.src).pathname;
  const restart = box.querySelector<HTMLElement>('[data-restart]');
  let at = keptPlace(name);
  let lastKept = 0;
  const begin = () => {
    if (at < LEAST_SECONDS || at > audio.duration - LEAST_SECONDS) return;
    audio.currentTime = at;
    tell(box.dataset['resumed']);
    if (restart) restart.hidden = false;
  };
  audio.addEventListener('loadedmetadata', begin, { once: true });
  restart?.addEventListener('click', () => {
    at = 0;
    audio.currentTime = 0;
    void audio.play().catch(() => undefined);
    restart.hidden = true;
    tell();
  });
  const keep = () => keepPlace(name, audio.ended ? 0 : audio.currentTime);
  audio.addEventListener('timeupdate', () => {
    if (Math.abs(audio.currentTime - lastKept) < LEAST_SECONDS) return;
    lastKept = audio.currentTime;
    keep();
  });
  audio.addEventListener('pause', keep);
  audio.addEventListener('ended', keep);
}

function keptPlace(name: string): number {
  try {
    const [kept, at] = (localStorage.getItem(KEPT) ?? '').split(' ');
    return kept === name ? Number(at) || 0 : 0;
  } catch {
    return 0;
  }
}

function keepPlace(name: string, at: number): void {
  try {
    localStorage.setItem(KEPT, `${name} ${at.toFixed(1)}`);
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}

/** Cues say what is said in words; those words are looked for in the page, one after another. */
function markSentences(audio: HTMLAudioElement): void {
  const track = audio.querySelector('track')?.track;
  const body = document.querySelector('[data-body]');
  if (!track || !body) return;
  let characters: PageCharacters | undefined;
  let places: readonly (Stretch | undefined)[] = [];
  const show = () => {
    const cue = track.activeCues?.[0];
    if (!cue || audio.paused || !track.cues) return;
    if (!characters) {
      characters = charactersOf(body, ', .player');
      places = sentencePlaces(
        characters.text,
        Array.from(track.cues, (each) => (each as VTTCue).text),
      );
    }
    const place = places[Array.from(track.cues).indexOf(cue)];
    if (place) markSpoken(characters, place);
    else unmarkSpoken();
  };
  // Not loaded before it is wanted.
  audio.addEventListener('play', () => {
    track.mode = 'hidden';
    show();
  });
  track.addEventListener('cuechange', show);
  for (const end of ['pause', 'ended']) audio.addEventListener(end, unmarkSpoken);
}

function playByButton(button: HTMLButtonElement, audio: HTMLAudioElement): void {
  const [read, pause] = [
    button.textContent,
    document.querySelector('[data-tool="pause"]')?.textContent ?? button.textContent,
  ];
  const show = () => {
    const isBegun = audio.currentTime > 0 && !audio.ended;
    if (!audio.paused) button.textContent = pause;
    else button.textContent = isBegun ? button.dataset['resume']! : read;
    button.setAttribute('aria-pressed', String(!audio.paused));
  };
  button.addEventListener('click', () => {
    if (audio.paused) void audio.play().catch(() => undefined);
    else audio.pause();
  });
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, show);
}
