import type { HitList } from './hits.ts';
import { isOfInputMethod } from './typing.ts';

/** Arrows lead from the box to the hits and from hit to hit; `/` leads to the box. */
export function listenToArrows(input: HTMLInputElement, hits: HitList): void {
  addEventListener('keydown', (event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.shiftKey ||
      isOfInputMethod(event)
    )
      return;
    const next = event.key === '/' ? boxFrom(event.target as Element) : arrowTarget(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  function boxFrom(target: Element): HTMLElement | undefined {
    return target.closest('input, select, textarea') ? undefined : input;
  }

  function arrowTarget({ key, target }: KeyboardEvent): HTMLElement | undefined {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return undefined;
    if (target === input) return step === 1 ? hits.link(0) : undefined;
    const row = (target as Element).closest('[data-search-result]');
    if (!row) return undefined;
    const next = hits.indexOf(row) + step;
    return next < 0 ? input : hits.link(next);
  }
}
