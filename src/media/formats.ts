import { brands } from './inside.ts';

/** A kind of picture that we take. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** Names a picture's format by its magic number; the file's extension is never asked. Undefined for any other file. */
export function sniff(bytes: Buffer): PictureFormat | undefined {
  const head = bytes.toString('hex', 0, 8);
  if (head.startsWith('ffd8ff')) return 'jpeg';
  if (head === '89504e470d0a1a0a') return 'png';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) !== 'ftyp') return undefined;
  return brands(bytes).some((name) => name === 'avif' || name === 'avis') ? 'avif' : undefined;
}

const END_OF_JPEG = Buffer.from('ffd9', 'hex');

/** A JPEG with its end mark, which some phones and programs leave out; any other picture as it is. */
export function withEndMark(bytes: Buffer): Buffer {
  if (sniff(bytes) !== 'jpeg' || bytes.subarray(-2).equals(END_OF_JPEG)) return bytes;
  return Buffer.concat([bytes, END_OF_JPEG]);
}
