/** A text file's characters, or why there are none, with the first line (from 1) that cannot be read. */
export type Decoded = { text: string } | { problem: 'empty' | 'gb18030' | 'unknown'; line: number } | { problem: 'utf-16'; variant: Utf16; line: number };

type Utf16 = 'UTF-16' | 'UTF-16LE' | 'UTF-16BE';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads UTF-8 with or without a byte order mark, line ends of any system made `\n`; other encodings are recognised, not converted. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'empty', line: 1 };
  const variant = utf16(bytes);
  if (variant) return { problem: 'utf-16', variant, line: 1 };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { problem: isGb18030(bytes) ? 'gb18030' : 'unknown', line: firstWrongLine(bytes) };
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) return { problem: 'unknown', line: text.slice(0, zero).split(/\r\n?|\n/).length };
  text = text.replace(/\r\n?/g, '\n');
  return text.trim() === '' ? { problem: 'empty', line: 1 } : { text };
}

/** UTF-16 by its mark, or by the zeros that its line ends and Latin letters have in every other byte, and nowhere else. */
function utf16(bytes: Uint8Array): Utf16 | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if ((even === 0) === (odd === 0)) return undefined;
  const variant = even === 0 ? 'UTF-16LE' : 'UTF-16BE';
  const text = new TextDecoder(variant.toLowerCase()).decode(head);
  const readable = text.match(/[\n\r\t\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…]/g)?.length ?? 0;
  return readable >= text.length * 0.9 ? variant : undefined;
}

/** Bytes that GB18030 can read, unless UTF-8 reads most of their Han too and only some places are damaged. */
function isGb18030(bytes: Uint8Array): boolean {
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

/** The first line whose bytes are not UTF-8; no byte of a longer UTF-8 sequence is a line feed, so lines can be tried alone. */
function firstWrongLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return 1;
}
