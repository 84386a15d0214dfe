import { deflateSync, inflateSync } from 'node:zlib';
import { radicalPairs } from '../../kernel/letters/letters.ts';

/** The letter of each radical, both as the hexadecimal digits that a PDF has for them. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [...radicalPairs().matchAll(/(.)(.)/gu)].map(([, radical, letter]) => [hex(radical!), hex(letter!)]),
);

/** Letters that the mainland writes otherwise than the dictionary from which the radicals come; the shape is its own. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['戶', '户'],
  ['靑', '青'],
  ['黃', '黄'],
]);

/** What to write for a code of a table: the letter of a radical, of two that look alike the one that is printed. */
type ProperCode = (code: string) => string;

function properCodes(printed: string): ProperCode {
  const codes = new Map(LETTERS);
  for (const [usual, other] of OTHERWISE) {
    if (printed.includes(usual) || !printed.includes(other)) continue;
    for (const [radical, letter] of LETTERS) if (letter === hex(usual)) codes.set(radical, hex(other));
  }
  return (code) => codes.get(code) ?? code;
}

/**
 * A PDF of Chromium's in which every letter is itself. In many Chinese fonts a letter and the radical of its shape are
 * one glyph, and Chromium writes down the radical: who copies 「人」 or searches for it would get 「⼈」. The tables that say
 * which letters the glyphs are get a corrected copy at the end, as the format has it for changes; the rest stays. `printed`: all that stands on the sheets.
 */
export function withProperLetters(pdf: Uint8Array, printed: string): Buffer {
  const proper = properCodes(printed);
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const changed = new Map<number, Buffer>();
  for (const [, id] of text.matchAll(/\/ToUnicode (\d+) 0 R/g)) {
    const number = Number(id);
    if (changed.has(number)) continue;
    const table = streamOf(number, text, file);
    const corrected = table && properTable(table, proper);
    if (corrected !== undefined) changed.set(number, Buffer.from(corrected, 'latin1'));
  }
  return changed.size === 0 ? file : withObjects(file, text, changed);
}

/** The unpacked stream of an object, as latin1. */
function streamOf(id: number, text: string, file: Buffer): string | undefined {
  const at = text.search(new RegExp(`(?<=^|[\\r\\n])${id} 0 obj\\b`));
  if (at < 0) return undefined;
  const begin = text.indexOf('stream', at);
  const length = Number(/\/Length (\d+)/.exec(text.slice(at, begin))?.[1]);
  const start = begin + (text.startsWith('stream\r\n', begin) ? 8 : 7);
  const bytes = file.subarray(start, start + length);
  return (text.slice(at, begin).includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** The table with letters for radicals; undefined if it has none. Sections may hold a hundred lines. */
function properTable(table: string, proper: ProperCode): string | undefined {
  const first = table.search(/\d+ beginbf(?:char|range)/);
  const last = table.lastIndexOf('endbf');
  if (first < 0 || last < 0) return undefined;
  const letters = lettersOf(table.slice(first, last));
  if (!letters.some(([, letter]) => LETTERS.has(letter))) return undefined;
  const sections: string[] = [];
  for (let from = 0; from < letters.length; from += 100) {
    const lines = letters.slice(from, from + 100).map(([glyph, letter]) => `<${glyph}> <${proper(letter)}>`);
    sections.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`);
  }
  const rest = table.slice(last).replace(/^endbf\w+\s*/, '');
  return table.slice(0, first) + sections.join('') + rest;
}

/** Glyphs and their letters, in hexadecimal digits; ranges glyph by glyph. */
function lettersOf(sections: string): [glyph: string, letter: string][] {
  const letters: [string, string][] = [];
  for (const [, kind, lines] of sections.matchAll(/beginbf(char|range)\s([^]*?)(?:endbf|$)/g)) {
    const codes = [...lines!.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, digits]) => digits!.toUpperCase());
    if (kind === 'char') for (let at = 0; at + 1 < codes.length; at += 2) letters.push([codes[at]!, codes[at + 1]!]);
    else
      for (let at = 0; at + 2 < codes.length; at += 3) {
        const [from, to, letter] = codes.slice(at, at + 3) as [string, string, string];
        const count = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
        for (let step = 0; step < count; step++) letters.push([after(from, step), after(letter, step)]);
      }
  }
  return letters;
}

/** The number so many places on, in as many digits; of a letter in two units the second counts. */
function after(digits: string, step: number): string {
  const own = digits.slice(-4);
  const next = Number.parseInt(own, 16) + step;
  return digits.slice(0, -4) + next.toString(16).toUpperCase().padStart(own.length, '0');
}

function hex(letter: string): string {
  let digits = '';
  for (let at = 0; at < letter.length; at++)
    digits += letter.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return digits;
}

/** The file with newer versions of objects. */
function withObjects(file: Buffer, text: string, changed: ReadonlyMap<number, Buffer>): Buffer {
  const parts = [file, Buffer.from('\n')];
  let length = file.length + 1;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  const entries: string[] = [];
  for (const [id, bytes] of [...changed].sort(([a], [b]) => a - b)) {
    entries.push(`${id} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    const packed = deflateSync(bytes);
    add(Buffer.from(`${id} 0 obj\n<</Filter /FlateDecode /Length ${packed.length}>> stream\n`));
    add(packed);
    add(Buffer.from('\nendstream\nendobj\n'));
  }
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1]);
  const trailer = /<<([^]*?)>>\s*startxref/.exec(text.slice(text.lastIndexOf('trailer')))![1]!;
  const start = length;
  add(
    Buffer.from(
      `xref\n${entries.join('')}trailer\n<<${trailer.trim()} /Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
