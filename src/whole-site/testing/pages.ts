import { Config, type HtmlElement, HtmlValidate, Parser } from 'html-validate';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { addressOf } from '../../addresses/page-links.ts';

/** One built page. */
export interface BuiltPage {
  /** Below the output folder. */
  file: string;
  /** Below the site's own root; that of `404.html` has its file's name. */
  address: string;
  html: string;
  root: HtmlElement;
}

/** Every file below a folder, with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Every page of a built site. */
export function readPages(folder: string): BuiltPage[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(folder, file));
}

export function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { file, address: addressOf(file), html, root: parse(html) };
}

/** The tree of an HTML text; the text must not have one element in two places. */
export function parse(html: string): HtmlElement {
  return new Parser(resolved).parseHtml(html);
}

const resolved = Config.empty().resolve() as ConstructorParameters<typeof Parser>[0];

/** The elements that a selector finds. */
export function all(page: BuiltPage, selector: string): HtmlElement[] {
  return page.root.querySelectorAll(selector);
}

/** An attribute's value as a browser reads it; undefined if it is not there. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decode(value);
}

/** The text of an element as a browser reads it. */
export function elementText(element: HtmlElement): string {
  return decode(element.textContent).replace(/\s+/g, ' ').trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? parseInt(hex!, 16) : Number(decimal));
  });
}

export { HtmlValidate };
