/** An element with what it holds; texts stay texts. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Texts that alternate plain and marked, beginning with plain, as what is shown. */
export function markedText(parts: readonly string[]): (Node | string)[] {
  return parts.flatMap((text, index) => (text === '' ? [] : index % 2 === 0 ? text : make('mark', '', text)));
}

/** As `replaceChildren`, which Chrome knows since 86 only. */
export function refill(element: Element, ...children: readonly (Node | string)[]): void {
  element.textContent = '';
  element.append(...children);
}

/** A click that opens a link here, not in another tab. */
export function opensHere(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
