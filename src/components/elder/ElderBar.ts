import { carryEdition } from './carry.ts';
import { remember } from './remember.ts';

/**
 * The bar of the elders' edition: letter size, colours, a line under what is being read, the way back. What is chosen
 * stands on the root element, where style sheets find it, and is remembered on this device. Loaded with the edition.
 */
export function elderBar(): void {
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
      if (!value) document.querySelector<HTMLElement>('[data-elder-entrance]')?.focus();
      show();
    }),
  );
  show();
  carryEdition();

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
