import { CATALOGUE, SEARCH_INDEX } from '../../search/format/format.ts';

/**
 * Loads what the search page begins with while the question is being typed; then only the page itself and what answers
 * the question have to come. A browser that may not changes nothing.
 */
export function searchAhead(): void {
  document.querySelector<HTMLElement>('[data-search-ahead]')?.addEventListener(
    'focusin',
    ({ currentTarget }) => {
      const { searchAhead: bundles = '' } = (currentTarget as HTMLElement).dataset;
      for (const address of [...bundles.split(' '), SEARCH_INDEX + CATALOGUE]) {
        const link = document.createElement('link');
        link.rel = 'prefetch';
        link.href = address;
        document.head.append(link);
      }
    },
    { once: true },
  );
}
