import { isUtf8 } from 'node:buffer';

/** A text file's characters, or why there are none, with the first line (from 1) that cannot be read. */
export type Decoded =
  | { text: string }
  | { problem: 'empty' | 'gb18030' | 'unknown'; line: number }
  | { problem: 'utf-16'; variant: Utf16; line: number };

type Utf16 = 'UTF-16' | 'UTF-16LE' | 'UTF-16BE';

/**
 * Reads UTF-8 with or without a byte order mark, line ends of any system made `\n`; other encodings are recognised, not
 * converted.
 */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length === 0) return { problem: 'empty', line: 1 };
  const variant = utf16(bytes);
  if (variant) return { problem: 'utf-16', variant, line: 1 };
  if (!isUtf8(bytes))
    return { problem: isGb18030(bytes) ? 'gb18030' : 'unknown', line: firstLine(bytes, (line) => !isUtf8(line)) };
  if (bytes.includes(0)) return { problem: 'unknown', line: firstLine(bytes, (line) => line.includes(0)) };
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  return text.trim() === '' ? { problem: 'empty', line: 1 } : { text };
}

/**
 * UTF-16 by its mark, or by the zeros that its line ends and Latin letters have in every other byte, and hardly
 * anything else has.
 */
function utf16(bytes: Buffer): Utf16 | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) <= 3 * Math.min(even, odd)) return undefined;
  const variant = even < odd ? 'UTF-16LE' : 'UTF-16BE';
  const text = new TextDecoder(variant.toLowerCase()).decode(head);
  const readable = text.match(/[\n\r\t\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…]/g)?.length ?? 0;
  return readable >= text.length * 0.9 ? variant : undefined;
}

/** Bytes that GB18030 can read, unless UTF-8 reads most of their Han too and only some places are damaged. */
function isGb18030(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\ufffd/g) * 4 > count(/\p{Script=Han}/gu);
}

/**
 * The first line (from 1) that is wrong. No byte of a longer UTF-8 sequence is a line feed, so lines can be looked at
 * alone.
 */
function firstLine(bytes: Buffer, isWrong: (line: Buffer) => boolean): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    if (isWrong(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}
