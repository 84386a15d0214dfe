/**
 * Loads what the search page begins with while the question is being typed; then only the page itself and what answers
 * the question have to come. A browser that may not changes nothing.
 */
export function searchAhead(): void {
  document.querySelector<HTMLElement>('[data-search-ahead]')?.addEventListener(
    'focusin',
    ({ currentTarget }) => {
      for (const address of (currentTarget as HTMLElement).dataset['searchAhead']!.split(' ')) {
        const link = document.createElement('link');
        link.rel = 'prefetch';
        link.href = address;
        document.head.append(link);
      }
    },
    { once: true },
  );
}
