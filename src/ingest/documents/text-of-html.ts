/** Elements that stand on lines of their own. */
const BLOCK =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|br|hr|section|article|header|footer|blockquote|pre|dd|dt|dl|title|figure|figcaption|td|th)\b[^>]*>/gi;
/** What no reader of a page sees. */
const UNSEEN =
  /<(script|style|template|noscript)\b[^>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)|<!doctype[^>]*>|<\?[^>]*>/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  copy: '©',
  reg: '®',
  deg: '°',
  bull: '•',
};

/** A web page as the lines that a reader sees. */
export function textOfHtml(html: string): string {
  return decoded(
    html
      .replace(UNSEEN, '')
      .replace(/[\r\n\t ]+/g, ' ')
      .replace(BLOCK, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, ''),
  );
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      return point > 0 && point < 0x110000 && !(point >= 0xd800 && point < 0xe000)
        ? String.fromCodePoint(point)
        : whole;
    },
  );
}

/** What of a page or of any other text with marks is not of its lines: tags with what is typed in them, remarks, programs. */
export function marksOfHtml(html: string): string {
  return decoded(
    (
      html.match(/<!--[^]*?(?:-->|$)|<(script|style|template|noscript)\b[^>]*>[^]*?(?:<\/\1\s*>|$)|<[^<>]*>/gi) ?? []
    ).join('\n'),
  );
}
