import { FRAME_TEXTS } from '../../wording/frame.ts';

/** The links from page to page below a list. */
export interface PagerView {
  previous: string | undefined;
  next: string | undefined;
  /** The first, the last and the pages around this one; `undefined` stands for a gap. */
  steps: (PagerStep | undefined)[];
}

export interface PagerStep {
  /** A number, or a word. */
  label: string;
  /** In words: 「第 3 页」. */
  name: string;
  href: string;
  current: boolean;
}

/** Of a list whose pages are counted from its beginning, from 1. */
export function pagerView(page: number, pages: number, addressOf: (page: number) => string): PagerView {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  return {
    previous: page > 1 ? addressOf(page - 1) : undefined,
    next: page < pages ? addressOf(page + 1) : undefined,
    steps: numberSteps([...new Set(shown)], page, addressOf),
  };
}

/**
 * Of a list that grows at its front: the newest stand on a page without a number, the others on pages that are counted
 * from the oldest, so that they stay as they are. Nothing on a page says how many there are, for the same reason.
 * `page`: 0 for the newest.
 */
export function archivePagerView(page: number, pages: number, addressOf: (page: number) => string): PagerView {
  const newest = { label: FRAME_TEXTS.newest, name: FRAME_TEXTS.newestPage, href: addressOf(0), current: page === 0 };
  const around = page === 0 ? [pages, pages - 1] : [page + 1, page, page - 1];
  const shown = [...new Set([...around, 1])].filter((number) => number >= 1 && number <= pages);
  return {
    previous: page === 0 ? undefined : addressOf(page === pages ? 0 : page + 1),
    next: page === 1 ? undefined : addressOf(page === 0 ? pages : page - 1),
    steps: [newest, ...(shown[0]! < pages ? [undefined] : []), ...numberSteps(shown, page, addressOf)],
  };
}

function numberSteps(shown: readonly number[], page: number, addressOf: (page: number) => string): PagerView['steps'] {
  return shown.flatMap((number, index) => {
    const step = {
      label: String(number),
      name: FRAME_TEXTS.page(number),
      href: addressOf(number),
      current: number === page,
    };
    return index > 0 && Math.abs(number - shown[index - 1]!) > 1 ? [undefined, step] : [step];
  });
}
