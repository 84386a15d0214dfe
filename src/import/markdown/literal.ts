/** Signs that Markdown would take for marks where they stand in a text. */
const SPECIAL = /[\\`*[\]<~&#>|=+-]|^\s*\d/;

/**
 * A text that Markdown gives back as it is. A backslash stands only where it is needed: editors read it, and whoever
 * looks for personal data. Addresses stand in brackets, so that they end where they end.
 */
export function literal(text: string): string {
  if (!SPECIAL.test(text) && !ADDRESS.test(text)) return text;
  const hasLinks = LINKED.test(text);
  return text
    .split(ADDRESS)
    .map((part, index) => {
      const words = index % 2 === 1 ? `<${part}>` : literalWords(part);
      return hasLinks ? words.replaceAll('[', '\\[') : words;
    })
    .join('');
}

const ADDRESS = /(https?:\/\/[\w./?=%:+&#-]*[\w/])/i;

/** What Markdown would take for a link, a note or the address of one. */
const LINKED = /\][([:]|\[\^/;

/** The same for words that lead somewhere already. */
export function literalWords(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/\*+/g, (stars, at: number) => (isSign(text, stars, at) ? stars : stars.replaceAll('*', '\\*')))
    .replace(/~~/g, '\\~\\~')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&');
}

/** Stars that the site's own reading leaves as they are: 4*6, 138****1234. */
function isSign(text: string, stars: string, at: number): boolean {
  const isInside = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + stars.length] ?? '');
  return isInside && (stars.length === 1 || stars.length >= 4);
}

/** The beginning of a line that Markdown would take for a heading, a point, a quote, a table or a rule. */
export function literalStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+|=](?=\s|[-+|=\d]|$)|^>/, '\\$&');
}

/** A text in a cell of a table. */
export function literalCell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
