/** Letters of fonts of signs that Word sets before points. */
const BULLET = /^[·•●○■□◆◇➢✓√\-–—*oØü§lnuvqw\uf000-\uf0ff]$/;

/**
 * Paragraphs that Word numbered: points become a list, numbers become letters, as the import writes them, so that none
 * is counted anew.
 */
export function numberedText(body: Element): void {
  let list: { element: Element; level: number }[] = [];
  let last: Element | undefined;
  for (const paragraph of Array.from(body.querySelectorAll('p, h1, h2, h3, h4, h5, h6'))) {
    const style = paragraph.getAttribute('data-style') ?? '';
    const sign = Array.from(paragraph.querySelectorAll('[data-style]')).find((one) =>
      /mso-list:\s*ignore/i.test(one.getAttribute('data-style') ?? ''),
    );
    const isListed = /mso-list:\s*(?!none|skip)\S/i.test(style) && sign !== undefined;
    if (!isListed) {
      if (paragraph !== last) list = [];
      continue;
    }
    const mark = sign.textContent.replace(/[\s\u00a0]+/g, '');
    sign.remove();
    const isPoint = paragraph.localName === 'p' && BULLET.test(mark);
    if (!isPoint) {
      list = [];
      paragraph.prepend(/[、）)]$/.test(mark) ? mark : `${mark} `);
      continue;
    }
    const level = Math.min(4, Number(/level(\d)/i.exec(style)?.[1] ?? 1));
    const isBelow = last !== undefined && paragraph.previousElementSibling === list[0]?.element;
    if (!isBelow) list = [];
    while (list.length > 0 && list[list.length - 1]!.level > level) list.pop();
    let open = list[list.length - 1];
    if (!open || open.level < level) {
      const element = body.ownerDocument.createElement('ul');
      if (open) (open.element.lastElementChild ?? open.element).append(element);
      else paragraph.before(element);
      open = { element, level };
      list.push(open);
    }
    const item = body.ownerDocument.createElement('li');
    open.element.append(item);
    item.append(paragraph);
    paragraph.removeAttribute('data-style');
    last = paragraph;
  }
}
