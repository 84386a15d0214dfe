import { isUtf8 } from 'node:buffer';

/** What a text is written in, and the text. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** Letters that could not be read and stand as �: a file that was cut, or put together of two encodings. */
  broken: number;
}

/** Letters that every text of some length has, in both scripts. */
const COMMON = /[的一是在不了有和人我他中大为上个国这們這個為國與及以要会會年党黨员員，。、；：]/g;

/** A Chinese text in whatever it was written; undefined for what is no text. */
export function decodedText(bytes: Buffer): DecodedText | undefined {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (marked !== undefined) {
    const found = whole(bytes, marked);
    return found.text.includes('\0') ? undefined : found;
  }
  if (isUtf8(bytes)) return bytes.includes(0) ? sixteen(bytes) : (shortGbk(bytes) ?? whole(bytes, 'utf-8'));
  const wide = sixteen(bytes);
  if (wide) return wide;
  if (bytes.includes(0)) return undefined;
  const found = (['gb18030', 'big5'] as const).flatMap((encoding) => strictly(bytes, encoding) ?? []);
  // UTF-8 with a few bytes of GBK may pass for GBK, of letters that nobody writes.
  const [first8, ...others] = [nearly(bytes, 'utf-8'), ...found].filter((text) => text !== undefined);
  const best = others.reduce((most, other) => (commonIn(other.text) > commonIn(most!.text) ? other : most), first8);
  return best ?? nearly(bytes, 'gb18030');
}

/** Two or three Han of GBK may be right in UTF-8 too, as letters of no script that a text is in alone. */
function shortGbk(bytes: Buffer): DecodedText | undefined {
  const text = bytes.toString();
  if (/[\u0800-\uffff]/.test(text) || !/[\u0250-\u07ff]/.test(text)) return undefined;
  const found = strictly(bytes, 'gb18030');
  return found && /^[\p{Script=Han}\s]+$/u.test(found.text) ? found : undefined;
}

/** Of so many letters one may be broken, and three always. */
const LETTERS_FOR_ONE_BROKEN = 200;

/** What is a text but for a few bytes. */
function nearly(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): DecodedText | undefined {
  const text = whole(bytes, encoding);
  if (text.broken > Math.max(3, text.text.length / LETTERS_FOR_ONE_BROKEN)) return undefined;
  return /[\0-\x08\x0e-\x1f]/.test(text.text) || commonIn(text.text) === 0 ? undefined : text;
}

/** UTF-16 without its mark: every other byte of its line ends and Latin letters is zero, or its Han are common ones. */
function sixteen(bytes: Buffer): DecodedText | undefined {
  if (bytes.length % 2 === 1 || bytes.length < 4) return undefined;
  const found = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => strictly(bytes, encoding) ?? []);
  const best = found.sort((a, b) => commonIn(b.text) - commonIn(a.text))[0];
  return best && commonIn(best.text) * 20 > best.text.length && !best.text.includes('\0') ? best : undefined;
}

function commonIn(text: string): number {
  return text.slice(0, 20_000).match(COMMON)?.length ?? 0;
}

function strictly(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, broken: 0 };
  } catch {
    return undefined;
  }
}

function whole(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, broken: text.split('\ufffd').length - 1 };
}
