import { narrow } from '../../kernel/privacy/facts/narrow.ts';

/** Parts of a package that are XML. */
export const XML_PART = /\.(?:xml|rels|vml)$/i;

/** A value of an attribute, or the text between two elements. */
const VALUE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|<(?:\w+:)?(\w+)(?:\s[^<>]*)?>([^<]+)/g;

/** What may hold a number of somebody: so many figures. */
const FIGURES = /\d(?:[\s-]?\d){9}/;
const NUMBER = /\d(?:[\s-]?\d){9,}/g;

/** What programs number, measure and lay out things with; and values of cells, which are read as they are shown. */
const OF_PROGRAMS =
  /^xmlns|(?:^|:)(?:\w*id|\w*guid|rsid\w*|path|style|points|gfxdata|coord\w+|adj\w*|schemaLocation|sqref|ref|spans|type|v)$/i;
const NOTHING_TYPED = /^-?\d*\.\d+(?:E[+-]?\d+)?$|^[{(]?[\da-f-]{32,}[)}]?$|^\d{4}-\d\d-\d\dT/i;

/**
 * The values in a part of a package in which somebody's number may stand, wherever they stand: names of things, items
 * to choose from, hints, formulas, what a table was made of, and whatever else programs keep there.
 */
export function numbersInPart(bytes: Uint8Array): string[] {
  const text = decodedPart(bytes);
  const found: string[] = [];
  for (const [, name, double, single, element, between] of text.matchAll(VALUE)) {
    const value = narrow((double ?? single ?? between ?? '').trim());
    // The cells of a cache have their values in an attribute `v`, like those of a table in an element.
    const isPrograms = OF_PROGRAMS.test(name ?? element ?? '') && name !== 'v';
    if (FIGURES.test(value) && !isPrograms && !NOTHING_TYPED.test(value)) found.push(value);
  }
  return found;
}

/** The values that hold a number which stands nowhere in a text; each once. */
export function otherNumbers(known: string, values: readonly string[]): string[] {
  const letters = narrow(known).replace(/\s+/g, '');
  return [...new Set(values)].filter((value) =>
    (value.match(NUMBER) ?? []).some((number) => !letters.includes(number.replace(/\s+/g, ''))),
  );
}

function decodedPart(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8')
    .decode(bytes)
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : whole;
    });
}

/** What stands behind the directory of a zip: its remark, and what was hung on. '' where that is no text. */
export function textBehindZip(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.lastIndexOf(END_OF_DIRECTORY);
  const behind = end < 0 ? '' : file.toString('latin1', end + LENGTH_OF_END);
  return /[\u0000-\u0008\u000e-\u001f]/.test(behind) ? '' : behind;
}

const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex');
const LENGTH_OF_END = 22;
