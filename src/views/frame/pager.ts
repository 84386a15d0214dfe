/** The links from page to page below a list. */
export interface PagerView {
  page: number;
  pages: number;
  previous: string | undefined;
  next: string | undefined;
  /** First, last and the pages around this one; 0 stands for a gap. */
  numbers: { page: number; href: string }[];
}

export function pagerView(page: number, pages: number, addressOf: (page: number) => string): PagerView {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages);
  const numbers = shown.flatMap((number, index) => {
    const gap = index > 0 && number - shown[index - 1]! > 1 ? [{ page: 0, href: '' }] : [];
    return [...gap, { page: number, href: addressOf(number) }];
  });
  return {
    page,
    pages,
    previous: page > 1 ? addressOf(page - 1) : undefined,
    next: page < pages ? addressOf(page + 1) : undefined,
    numbers,
  };
}
