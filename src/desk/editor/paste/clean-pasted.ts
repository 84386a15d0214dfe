import { numberedText } from './word-lists.ts';
import { plainTables } from './pasted-tables.ts';
import { pastedNotes } from './word-notes.ts';

/** What was pasted, as the field takes it. */
export interface PastedContent {
  html: string;
  /** Pictures whose bytes came along, in their order; each has its place in the text (`data-pasted`). */
  pictures: string[];
  /** How many did not come along: their places stay open. */
  missing: number;
}

/** What never is text: what programs keep for themselves, hidden words, comments, words that were struck by a revision. */
const DROPPED =
  'style, script, meta, link, title, xml, template, iframe, object, embed, svg, math, form, input, button, select, textarea, video, audio, noscript, ' +
  'del[cite], .msoDel, .msocomanchor, .msocomtxt, .MsoCommentReference, [data-style*="mso-element:comment"], [data-style*="mso-element: comment"]';

/**
 * The HTML that Word, WPS and web pages put on the clipboard, with what the field knows and nothing else: headings,
 * paragraphs, lists, bold words, links, tables, notes, pictures. `free`: gives labels for notes.
 */
export function cleanPasted(html: string, free: () => string): PastedContent {
  const page = new DOMParser().parseFromString(withoutConditions(html), 'text/html');
  const { body } = page;
  for (const comment of commentsIn(page)) comment.remove();
  for (const element of Array.from(body.querySelectorAll(DROPPED))) element.remove();
  for (const element of Array.from(body.querySelectorAll('[data-style]')))
    if (/mso-hide:\s*all|display:\s*none/i.test(styleOf(element))) element.remove();
  joinLines(body);
  pastedNotes(body, free);
  numberedText(body);
  for (const element of Array.from(body.querySelectorAll('*'))) settleElement(element);
  const pictures = pastedPictures(body);
  plainTables(body);
  for (const block of Array.from(body.querySelectorAll('p, h1, h2, h3, h4, h5, h6'))) settleBlock(block);
  for (const element of Array.from(body.querySelectorAll('*'))) dropAttributes(element);
  return { html: body.innerHTML, ...pictures };
}

/**
 * Only what stands between these two marks was selected; the rest are settings of the program. Styles get another name:
 * the policy of the page would report each of them.
 */
function withoutConditions(html: string): string {
  const [, selected] = /<!--StartFragment-->([^]*)<!--EndFragment-->/.exec(html) ?? [];
  return (selected ?? html)
    .replace(/<!--\[if [^]*?<!\[endif\]-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(/<style[^]*?<\/style>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, ' data-style=').replace(/\son[a-z]+\s*=/gi, ' data-off='),
    );
}

/** How an element was to look, as its program wrote it. */
function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

function commentsIn(page: Document): ChildNode[] {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  return found;
}

const WIDE = '[\\u2014\\u2018-\\u201d\\u2026\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60]';
const BETWEEN_WIDE = new RegExp(`(${WIDE})[ \\t]*\\r?\\n[ \\t]*(?=${WIDE})`, 'g');

/** Programs break lines of HTML where they like; between Han that is no blank. */
function joinLines(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const wide = new RegExp(WIDE);
  let before: Text | undefined;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    let value = text.data.replace(BETWEEN_WIDE, '$1');
    const last = before && before.data.charAt(before.data.length - 1);
    // The line may have been broken where the looks change.
    if (last && wide.test(last)) value = value.replace(new RegExp(`^\\s*\\n\\s*(?=${WIDE})`), '');
    text.data = value;
    if (value !== '') before = text;
  }
}

const RAISED: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³', '0': '⁰', '-': '⁻', n: 'ⁿ' };
const LOWERED: Readonly<Record<string, string>> = { '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄' };

/** Bold words by their tags alone, links that lead somewhere, headings by their level. */
function settleElement(element: Element): void {
  const style = styleOf(element);
  const name = element.localName;
  if (name === 'b' || name === 'strong' || name === 'span' || name === 'font') {
    const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
    const isBold = weight === undefined ? /^(?:b|strong)$/.test(name) : /^(?:bold|bolder|[6-9]00)$/.test(weight);
    if (isBold && name !== 'b') renamed(element, 'b');
    else if (!isBold) unwrapped(element);
  } else if (name === 'a') {
    const href = element.getAttribute('href') ?? '';
    if (!/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#(?!_))/i.test(href)) unwrapped(element);
  } else if (name === 'p') {
    const level = /mso-outline-level:\s*([1-6])/i.exec(style)?.[1];
    if (level !== undefined) renamed(element, `h${level}`);
  } else if (name === 'sup' || name === 'sub') {
    if (element.hasAttribute('data-note-mark')) return;
    const table = name === 'sup' ? RAISED : LOWERED;
    element.replaceWith(Array.from(element.textContent, (letter) => table[letter] ?? letter).join(''));
  } else if (name === 'br' && /page-break/i.test(style)) element.remove();
  else if (/^(?:u|i|em|ins|o:p|small|big|center|ruby|rt|label|time|abbr|cite|q|s|strike|del)$/.test(name))
    unwrapped(element);
}

/** A picture is the place for one, until its bytes lie beside the text. */
function pastedPictures(body: Element): { pictures: string[]; missing: number } {
  const pictures: string[] = [];
  let missing = 0;
  for (const image of Array.from(body.querySelectorAll('img'))) {
    const figure = body.ownerDocument.createElement('figure');
    figure.setAttribute('data-picture', '');
    figure.setAttribute('data-alt', (image.getAttribute('alt') ?? '').slice(0, 200));
    const source = image.getAttribute('src') ?? '';
    if (/^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(source)) {
      figure.setAttribute('data-pasted', String(pictures.length));
      pictures.push(source);
    } else missing++;
    const block = body.ownerDocument.createElement('div');
    block.className = 'text-pictures';
    block.append(figure);
    const around = image.closest('p, h1, h2, h3, h4, h5, h6, li') ?? image;
    if (around.closest('table')) image.remove();
    else if (around === image) image.replaceWith(block);
    else {
      around.after(block);
      image.remove();
    }
  }
  return { pictures, missing };
}

/** No empty paragraphs; one that is wholly bold is so by its looks, as a heading is. */
function settleBlock(block: Element): void {
  if (wordsOf(block) === '' && !block.querySelector('[data-note-mark]') && !block.closest('td, th'))
    return block.remove();
  const isHeading = block.localName !== 'p';
  const bold = Array.from(block.querySelectorAll('b'));
  const outer = bold.filter((one) => one.parentElement?.closest('b') === null).map(wordsOf);
  if (isHeading || outer.join('') === wordsOf(block)) for (const one of bold) unwrapped(one);
}

function wordsOf(element: Element): string {
  return element.textContent.replace(/[\s\u00a0\u3000]/g, '');
}

const KEPT = ['href', 'start', 'data-note', 'data-note-mark', 'data-picture', 'data-alt', 'data-pasted', 'data-align'];

function dropAttributes(element: Element): void {
  for (const { name } of Array.from(element.attributes))
    if (!KEPT.includes(name) && !(name === 'class' && element.className === 'text-pictures'))
      element.removeAttribute(name);
}

function unwrapped(element: Element): void {
  element.replaceWith(...Array.from(element.childNodes));
}

function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...Array.from(element.childNodes));
  element.replaceWith(other);
}
