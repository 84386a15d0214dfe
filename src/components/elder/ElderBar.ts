import { remember } from './remember.ts';

/** The size that the edition begins with. */
const FIRST_SIZE = '22';

/**
 * The elders' edition: on and off, letter size, colours, a line under what is being read. What is chosen stands on the
 * root element, where style sheets find it, and is remembered on this device.
 */
export function eldersEdition(): void {
  const { dataset, style } = document.documentElement;
  const buttons = document.querySelectorAll<HTMLElement>('[data-set]');
  const valueOf = (button: HTMLElement) => button.getAttribute('value') ?? '';
  const show = () =>
    buttons.forEach((button) => {
      const value = valueOf(button);
      if (value) button.setAttribute('aria-pressed', String((dataset[button.dataset['set']!] ?? 'usual') === value));
    });
  buttons.forEach((button) =>
    button.addEventListener('click', () => {
      const name = button.dataset['set']!;
      const value = valueOf(button);
      remember(name, name === 'line' && dataset[name] ? '' : value);
      // The address would ask for the edition again.
      if (!value) history.replaceState(history.state, '', location.href.replace(/([?&])ban=zhanglao&?/, '$1'));
      if (!value) entrance?.focus();
      show();
    }),
  );
  show();

  const entrance = document.querySelector<HTMLElement>('[data-elder-entrance]');
  entrance?.setAttribute('role', 'button');
  entrance?.addEventListener('click', (event) => {
    event.preventDefault();
    remember('elder', FIRST_SIZE);
    show();
    const opener = document.querySelector<HTMLElement>('[data-opens="elder-choices"]')!;
    if (opener.getAttribute('aria-expanded') === 'false') opener.click();
    opener.focus();
  });

  const read = document.querySelector<HTMLElement>('[data-tool="read"]');
  const readHere = document.querySelector<HTMLElement>('[data-elder-read]');
  if (readHere && read && !read.hidden) {
    readHere.hidden = false;
    readHere.addEventListener('click', () => {
      read.focus();
      read.click();
    });
  }

  const moveLine = (y: number) => style.setProperty('--line-at', `${y}px`);
  addEventListener('pointermove', ({ clientY }) => moveLine(clientY + 14));
  addEventListener('pointerdown', ({ clientY }) => moveLine(clientY + 14));
  addEventListener('focusin', ({ target }) => moveLine((target as Element).getBoundingClientRect().bottom));
}
