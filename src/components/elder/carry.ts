/** What is chosen in the edition, by the names of attributes and of parts of addresses. */
const CHOICES = ['elder', 'contrast', 'line'] as const;

/**
 * Where a browser keeps nothing, links and forms carry the edition and what is chosen in it to the next page of the
 * site, where the script before the first paint reads it.
 */
export function carryEdition(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== location.origin || /^#/.test(link.getAttribute('href')!)) return;
    const url = new URL(link.href);
    for (const [name, value] of carried()) url.searchParams.set(name, value);
    link.href = url.href;
  });
  document.addEventListener('submit', ({ target }) => {
    for (const [name, value] of carried()) {
      const field = document.createElement('input');
      field.type = 'hidden';
      [field.name, field.value] = [name, value];
      (target as HTMLFormElement).append(field);
    }
  });
}

/** Nothing for a reader whose browser remembers, or who has left the edition. */
function carried(): [string, string][] {
  const { dataset } = document.documentElement;
  if (!dataset['elder'] || isKept(dataset['elder'])) return [];
  const choices = CHOICES.map((name): [string, string] => [name, dataset[name] ?? '']);
  return [['ban', 'zhanglao'], ...choices.filter(([, value]) => value)];
}

function isKept(size: string): boolean {
  try {
    return localStorage.getItem('elder') === size;
  } catch {
    return false;
  }
}
