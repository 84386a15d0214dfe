import { inflateSync } from 'node:zlib';

/** More than this is not unpacked. */
const MOST_UNPACKED = 100 * 2 ** 20;
const MOST_STRINGS = 500_000;

/** What holds pictures, fonts and the file's own order. */
const NO_TEXT =
  /\/Subtype\s*\/Image|\/Length1\b|\/Type1C|\/CIDFontType0C|\/OpenType|\/Type\s*\/XRef|\/FunctionType|\/ShadingType|\/Alternate\b|\/Type\s*\/EmbeddedFile/;

/**
 * All strings that lie in the bytes of a PDF, whether a reader of it shows them or not: names of chapters, layers and
 * pages, texts that replace others, programs, what was taken out of a page and stayed in the file. Letters of a font
 * with its own numbers for them cannot be told here.
 */
export function typedStrings(bytes: Buffer): string[] {
  const found = new Set<string>();
  const text = bytes.toString('latin1');
  let unpacked = 0;
  let at = 0;
  for (const { index, 0: start } of text.matchAll(/\bstream\r?\n/g)) {
    if (index < at || found.size > MOST_STRINGS) continue;
    const head = text.slice(Math.max(at, index - LONGEST_HEAD), index);
    addStrings(text.slice(at, index), found);
    const from = index + start.length;
    const end = text.indexOf('endstream', from);
    at = end < 0 ? text.length : end;
    const own = head.slice(head.lastIndexOf(' obj') + 1);
    if (NO_TEXT.test(own)) continue;
    const inside = unpackedStream(bytes.subarray(from, at), own, MOST_UNPACKED - unpacked);
    unpacked += inside.length;
    addStream(inside, found);
  }
  addStrings(text.slice(at), found);
  return [...found];
}

/** A dictionary before its stream is shorter. */
const LONGEST_HEAD = 4000;

function unpackedStream(packed: Buffer, head: string, most: number): Buffer {
  if (!/\/Filter\b/.test(head)) return packed;
  if (!/\/FlateDecode|\/Fl\b/.test(head) || most <= 0) return Buffer.alloc(0);
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: 2 });
  } catch {
    // Broken, or packed in another way first.
    return Buffer.alloc(0);
  }
}

function addStream(inside: Buffer, found: Set<string>): void {
  const text = inside.toString('latin1');
  if (/<\?xpacket|<x:xmpmeta|<rdf:RDF/.test(text.slice(0, 2000))) {
    for (const piece of inside.toString().split(/[<>"'\n]/)) addText(piece, found);
    return;
  }
  if (UNPRINTABLE.test(text.slice(0, 200))) return;
  addStrings(text, found);
}

const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f]/;

/** Strings, and those that stand in brackets of a drawing program as one: there they are one text with gaps between its letters. */
function addStrings(text: string, found: Set<string>): void {
  let joined: string[] | undefined;
  let unclosed = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '[') {
      // Lists in lists are no text that is drawn.
      for (const one of joined ?? []) addText(one, found);
      joined = [];
    } else if (sign === ']') {
      if (joined && /^\s*TJ/.test(text.slice(at + 1, at + 9))) addText(joined.join(''), found);
      else for (const one of joined ?? []) addText(one, found);
      joined = undefined;
    } else if (sign === '(' || (sign === '<' && text[at + 1] !== '<')) {
      const end = sign === '(' ? endOfString(text, at) : text.indexOf('>', at);
      if (end < 0 || end - at > LONGEST_STRING) {
        // What is never closed is none; a file of nothing else was made to take long.
        if (++unclosed > MOST_UNCLOSED) return;
        continue;
      }
      const string = stringOf(text.slice(at, end + 1));
      if (joined) joined.push(string);
      else addText(string, found);
      at = end;
    } else if (sign === '<') at++;
  }
  for (const one of joined ?? []) addText(one, found);
}

const LONGEST_STRING = 20_000;
const MOST_UNCLOSED = 500;

/** Brackets stand in pairs in a string, but for those that are marked. */
function endOfString(text: string, start: number): number {
  const most = Math.min(text.length, start + LONGEST_STRING);
  let depth = 0;
  for (let at = start; at < most; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Times, and what programs number things with, are nobody's. */
const NUMBERED = /^D:\d{4,}|(?:uuid|xmp|adobe|ns)[.:\w]*[0-9a-f-]{20,}/i;

function addText(text: string, found: Set<string>): void {
  const line = text.trim();
  if (line.length < 2 || UNPRINTABLE.test(line) || NUMBERED.test(line)) return;
  found.add(line);
}

function stringOf(written: string): string {
  if (written.startsWith('<') && /[^\da-f\s<>]/i.test(written)) return '';
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(unescapedString(written.slice(1, -1)), 'latin1');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wideText(bytes.subarray(2), true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wideText(bytes.subarray(2), false);
  return bytes.toString(bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? 'utf8' : 'latin1');
}

function wideText(bytes: Buffer, isBig: boolean): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (isBig ? whole.swap16() : whole).toString('utf16le');
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapedString(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal?: string, sign = '') =>
    octal === undefined
      ? /^[\r\n]/.test(sign)
        ? ''
        : (ESCAPED[sign] ?? sign)
      : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  );
}
