import { isUtf8 } from 'node:buffer';

/** What a text is written in, and the text. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
}

/** Letters that every text of some length has, in both scripts. */
const COMMON = /[的一是在不了有和人我他中大为上个国这們這個為國與及以要会會年党黨员員，。、；：]/g;

/** A Chinese text in whatever it was written; undefined for what is no text. */
export function decodedText(bytes: Buffer): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return whole(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return whole(bytes, 'utf-16be');
  if (isUtf8(bytes)) return bytes.includes(0) ? sixteen(bytes) : whole(bytes, 'utf-8');
  const wide = sixteen(bytes);
  if (wide) return wide;
  if (bytes.includes(0)) return undefined;
  const found = (['gb18030', 'big5'] as const).flatMap((encoding) => strictly(bytes, encoding) ?? []);
  return found.sort((a, b) => commonIn(b.text) - commonIn(a.text))[0];
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
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function whole(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
