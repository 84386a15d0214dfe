/** A part of a text, short enough for every engine. */
export interface SpokenPart {
  text: string;
  /** Called when it is being said. */
  begun: () => void;
}

/** How it came to an end by itself: said to the end; no voice made a sound; cut off on the way. */
export type SpeechEnd = 'done' | 'silent' | 'broken';

/** A voice from the net may take this long for its first word. */
const FIRST_WORD_MS = 8000;
/** The slowest voices need less than this for a part. */
const PER_PART_MS = 8000;
const PER_LETTER_MS = 600;

/** What says parts, and whether it does. */
export interface Speaker {
  start: (parts: readonly SpokenPart[]) => void;
  stop: () => void;
  /** Phones do not know how to pause: what was being said is said again from its start. */
  pause: () => void;
  resume: () => void;
  state: () => 'still' | 'speaking' | 'paused';
}

/**
 * Says parts one after another with a Chinese voice. Engines forget to say that they have finished, stop in the middle
 * or have no voice and say nothing at all: it never waits for one for ever. `ended` is called when it ends by itself.
 */
export function newSpeaker(ended: (outcome: SpeechEnd) => void): Speaker {
  let parts: readonly SpokenPart[] = [];
  let at = 0;
  let state: ReturnType<Speaker['state']> = 'still';
  /** Something has been heard since the start, or since a part was given up. */
  let isHeard = false;
  let timer = 0;
  /** Kept: some browsers forget utterances that nobody holds, and their events. */
  let queued: SpeechSynthesisUtterance[] = [];

  const silence = (next: typeof state): void => {
    state = next;
    clearTimeout(timer);
    // Whatever these still report is of the past.
    queued = [];
    speechSynthesis.cancel();
  };
  const end = (outcome: SpeechEnd): void => {
    silence('still');
    ended(outcome);
  };
  /** Goes on with the next part if this one is not told to begin or end until then; not twice. */
  const wait = (time: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!isHeard) return end(at > 0 ? 'broken' : 'silent');
      isHeard = false;
      at++;
      silence('speaking');
      speak();
    }, time);
  };
  const utterance = (part: SpokenPart, index: number, voice: SpeechSynthesisVoice | undefined) => {
    const said = new SpeechSynthesisUtterance(part.text);
    said.lang = voice ? voice.lang.replace('_', '-') : 'zh-CN';
    if (voice) said.voice = voice;
    /** Of what was taken back, nothing counts any more. */
    const unlessPast = (listener: () => void) => () => {
      if (queued.includes(said)) listener();
    };
    said.onstart = unlessPast(() => {
      isHeard = true;
      at = index;
      wait(PER_PART_MS + part.text.length * PER_LETTER_MS);
      part.begun();
    });
    said.onend = unlessPast(() => {
      isHeard = true;
      at = index + 1;
      if (at === parts.length) end('done');
      else wait(FIRST_WORD_MS);
    });
    said.onerror = unlessPast(() => end(isHeard ? 'broken' : 'silent'));
    return said;
  };
  const speak = (): void => {
    state = 'speaking';
    if (at >= parts.length) return end('done');
    const voices = speechSynthesis.getVoices();
    const voice = chineseVoice(voices);
    // An empty list tells nothing: it may not have been read yet.
    if (voices.length > 0 && !voice) return end('silent');
    queued = parts.slice(at).map((part, index) => utterance(part, at + index, voice));
    wait(FIRST_WORD_MS);
    for (const said of queued) speechSynthesis.speak(said);
  };
  return {
    start(given) {
      parts = given;
      at = 0;
      isHeard = false;
      speak();
    },
    stop: () => silence('still'),
    pause: () => silence('paused'),
    resume: speak,
    state: () => state,
  };
}

/** One of the mainland before others, one of the device before one from the net. */
function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice) =>
    (/^(?:zh|cmn)[-_](?:Hans[-_])?CN/i.test(lang) ? 0 : 2) + (localService ? 0 : 1);
  return voices
    .filter(({ lang }) => /^(?:zh|cmn|yue)\b/i.test(lang.replace('_', '-')))
    .sort((a, b) => rank(a) - rank(b))[0];
}
