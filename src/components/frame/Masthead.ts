import { remember } from '../elder/remember.ts';

/** Theme and menu. The theme is remembered on this device. */
export function mastheadButtons(): void {
  const button = document.querySelector<HTMLElement>('[data-tool="theme"]');
  if (button) themeButton(button);
  document.querySelectorAll<HTMLElement>('[data-opens]').forEach(opener);
}

/** As the device has it, then the other theme, then the one that the device has now, whatever it changes to. */
function themeButton(button: HTMLElement): void {
  const { dataset } = document.documentElement;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => (button.textContent = button.dataset[dataset['theme'] ?? 'system']!);
  button.addEventListener('click', () => {
    const [other, same] = prefersDark.matches ? ['light', 'dark'] : ['dark', 'light'];
    remember('theme', dataset['theme'] === undefined ? other! : dataset['theme'] === other ? same! : '');
    show();
  });
  show();
}

/** Makes a link to a part of the masthead the button that opens and closes it; two are never open together. */
function opener(button: HTMLElement, _index: number, buttons: NodeListOf<HTMLElement>): void {
  const part = document.getElementById(button.dataset['opens']!)!;
  const open = (on: boolean) => {
    button.setAttribute('aria-expanded', String(on));
    part.classList.toggle('masthead-opened', on);
  };
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('role', 'button');
  button.setAttribute('aria-controls', part.id);
  open(false);
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const opens = !isOpen();
    for (const other of buttons) if (other !== button && other.getAttribute('aria-expanded') === 'true') other.click();
    open(opens);
    if (opens) part.querySelector('input')?.focus();
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    button.click();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    open(false);
    button.focus();
  });
}
