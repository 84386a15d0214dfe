import { remember } from './remember.ts';

/** The size that the edition begins with. */
const FIRST_SIZE = '22';

/**
 * The way into the elders' edition, on every page. What only the edition needs is loaded with it: its script from here,
 * its style sheet by the script that runs before the first paint, for those who have chosen the edition before.
 */
export function eldersEntrance(): void {
  const entrance = document.querySelector('[data-elder-entrance]');
  if (document.documentElement.dataset['elder']) loadBar();
  entrance?.setAttribute('role', 'button');
  entrance?.addEventListener('click', (event) => {
    event.preventDefault();
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = document.querySelector<HTMLElement>('[data-elder-sheet]')!.dataset['elderSheet']!;
    sheet.addEventListener('load', showChoices);
    document.head.append(sheet);
    remember('elder', FIRST_SIZE);
    loadBar();
  });
}

/** Who has just come is shown what there is to choose. */
function showChoices(): void {
  const opener = document.querySelector<HTMLElement>('[data-opens="elder-choices"]')!;
  if (opener.getAttribute('aria-expanded') === 'false') opener.click();
  opener.focus();
}

let bar: Promise<void> | undefined;

function loadBar(): void {
  bar ??= import('./ElderBar.ts').then(({ elderBar }) => elderBar());
}
