import { SaxesParser } from 'saxes';
import { damaged } from '../refusal.ts';

/** Attributes by name; a prefix is part of the name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Who hears what a document holds. Names of elements come without prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a document, strictly. One that is not well-formed, has a DOCTYPE, or is built to exhaust the reader is refused.
 */
export function readXml(pieces: Iterable<Uint8Array>, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  const refuseAll = () => {
    throw damaged();
  };
  parser.on('error', refuseAll);
  parser.on('doctype', refuseAll);
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) refuseAll();
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > DEEPEST) refuseAll();
    listener.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    listener.close?.(localName(tag.name));
  });
  if (listener.text) {
    const text = (found: string) => listener.text!(found);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for (const text of decoded(pieces)) parser.write(text);
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for (const piece of pieces) {
      if (piece.length === 0) continue;
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof TypeError) throw damaged();
    throw error;
  }
}

/** XML is UTF-8, or UTF-16 with a mark; programs here also write GBK, and say so. */
function encodingOf(piece: Uint8Array): string {
  const [first, second] = piece;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = Buffer.from(piece.buffer, piece.byteOffset, Math.min(piece.length, 100)).toString('latin1');
  return /^<\?xml[^>]*\bencoding=["'](?:gb(?:k|2312|18030)|x-gbk)["']/i.test(start) ? 'gb18030' : 'utf-8';
}

const DEEPEST = 100;
const MOST_ATTRIBUTES = 1000;
