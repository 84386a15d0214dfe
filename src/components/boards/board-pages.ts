/**
 * Adds the pledges of a board's other pages to the table of this one, in their order and hidden. Rejects, and adds
 * nothing, if one cannot be read.
 */
export async function readOtherPages(pages: readonly string[], own: string, list: HTMLElement): Promise<void> {
  const parts = await Promise.all(pages.map((page) => (page === own ? undefined : rowsOf(page))));
  const first = list.querySelector('tbody');
  let isBefore = true;
  for (const rows of parts) {
    if (!rows) {
      isBefore = false;
      continue;
    }
    for (const row of rows) row.hidden = true;
    const fragment = document.createDocumentFragment();
    fragment.append(...rows);
    if (isBefore) list.insertBefore(fragment, first);
    else list.append(fragment);
  }
}

async function rowsOf(page: string): Promise<HTMLElement[]> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  // Parsed without running: what a page holds is shown, never executed.
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  return Array.from(other.querySelectorAll<HTMLElement>('[data-board-list] > tbody[data-state]'));
}
