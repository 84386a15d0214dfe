/** What starts loading before the click that wants it: a phone lets a page speak only soon after a touch. */
const EARLY = ['pointerdown', 'focus'];

/**
 * Lets the reader have the page read aloud. What reads is loaded when it is wanted: most readers never ask. A browser
 * without speech has no button.
 */
export function offerReading(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-tool="read"]');
  if (!button) return;
  if (!('speechSynthesis' in window)) {
    button.hidden = true;
    return;
  }
  let loading: Promise<void> | undefined;
  let isWanted = false;
  const load = () => {
    loading ??= import('./ReadAloud.ts').then(({ readAloud }) => {
      button.removeEventListener('click', begin);
      readAloud();
      if (isWanted) button.click();
    });
  };
  const begin = () => {
    isWanted = true;
    load();
  };
  for (const event of EARLY) button.addEventListener(event, load, { once: true });
  button.addEventListener('click', begin);
}
