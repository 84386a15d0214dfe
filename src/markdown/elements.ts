import type { Element } from 'hast';
import { htmlText } from '../kernel/html-text.ts';
import { UnprintableBody } from './unprintable.ts';

/**
 * The attributes that an element may have, by the names of the tree, beside those that are printed by a method of their
 * own.
 */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  p: ['className'],
  strong: [],
  em: [],
  del: [],
  sup: [],
  blockquote: [],
  pre: [],
  br: [],
  hr: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  h1: ['id', 'className'],
  h2: ['id', 'className'],
  h3: ['id', 'className'],
  h4: ['id', 'className'],
  h5: ['id', 'className'],
  h6: ['id', 'className'],
  a: ['href', 'title', 'id', 'className', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
  img: ['src', 'alt', 'title'],
  code: ['className'],
  input: ['type', 'checked', 'disabled'],
  ul: ['className'],
  ol: ['className', 'start'],
  li: ['className', 'id'],
  th: ['style'],
  td: ['style'],
  section: ['className', 'dataFootnotes'],
  // Of timelines.
  div: [],
  time: ['dateTime'],
};

const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  dateTime: 'datetime',
  ariaLabel: 'aria-label',
  ariaDescribedBy: 'aria-describedby',
  dataFootnotes: 'data-footnotes',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnoteBackref: 'data-footnote-backref',
};

export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

const ALIGNMENT = /^text-align: (?:left|right|center)$/;

/** The attributes of a start tag, as HTML. Throws `UnprintableBody` for one that its element may not have. */
export function attributes(tagName: string, properties: Element['properties']): string {
  let html = '';
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (!ELEMENTS[tagName]!.includes(name) || (name === 'style' && !ALIGNMENT.test(text)))
      throw new UnprintableBody(`The element ${tagName} has the attribute ${name}.`);
    html += ` ${NAMES[name] ?? name}${value === true ? '' : `="${htmlText(text)}"`}`;
  }
  return html;
}
