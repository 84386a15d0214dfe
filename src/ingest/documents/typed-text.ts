import { decode } from '../files/decode.ts';

/** The letters of a text file in any encoding that people here use; undefined where it is none. */
export function typedText(bytes: Uint8Array): string | undefined {
  const decoded = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('text' in decoded) return decoded.text;
  if (decoded.problem === 'gb18030') return new TextDecoder('gb18030').decode(bytes);
  return decoded.problem === 'utf-16' ? new TextDecoder(decoded.variant.toLowerCase()).decode(bytes) : undefined;
}
