/** Theme, letter size and the menu: buttons that stay pressed. The first two are remembered on this device. */
export function mastheadButtons(): void {
  const root = document.documentElement;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');

  bind(
    'theme',
    () => (root.dataset['theme'] ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark',
    (on) => remember('theme', on ? 'dark' : 'light'),
  );
  bind(
    'size',
    () => root.dataset['size'] === 'large',
    (on) => remember('size', on ? 'large' : 'usual'),
  );

  const menu = document.querySelector<HTMLButtonElement>('[data-tool="menu"]');
  const columns = document.getElementById('columns');
  if (!menu || !columns) return;
  const isOpen = () => menu.getAttribute('aria-expanded') === 'true';
  const open = (on: boolean) => {
    menu.setAttribute('aria-expanded', String(on));
    columns.classList.toggle('masthead-columns-open', on);
  };
  menu.addEventListener('click', () => open(!isOpen()));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    open(false);
    menu.focus();
  });
  const current = columns.querySelector<HTMLElement>('[aria-current]');
  if (current) columns.scrollLeft = current.offsetLeft - columns.offsetLeft - columns.clientWidth / 3;
}

function bind(name: string, isOn: () => boolean, set: (on: boolean) => void): void {
  const button = document.querySelector(`[data-tool="${name}"]`);
  const show = () => button?.setAttribute('aria-pressed', String(isOn()));
  button?.addEventListener('click', () => {
    set(!isOn());
    show();
  });
  show();
}

function remember(name: string, value: string): void {
  document.documentElement.dataset[name] = value;
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still changes this page.
  }
}
