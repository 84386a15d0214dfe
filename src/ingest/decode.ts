/** A text file's characters, or why there are none. */
export type Decoded = { text: string } | { problem: 'empty' | 'gb18030' | 'utf-16' | 'unknown'; line: number };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads UTF-8 with or without a byte order mark, line ends of any system made `\n`; other encodings are recognised, not converted. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'empty', line: 1 };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || hasZeros(bytes)) {
    return { problem: 'utf-16', line: 1 };
  }
  try {
    const text = utf8.decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === '' ? { problem: 'empty', line: 1 } : { text };
  } catch {
    return { problem: isGb18030(bytes) ? 'gb18030' : 'unknown', line: firstWrongLine(bytes) };
  }
}

/** UTF-16 without a mark shows as a zero in every other byte of its Latin letters and line ends. */
function hasZeros(bytes: Uint8Array): boolean {
  return bytes.length % 2 === 0 && bytes.subarray(0, 4096).includes(0);
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
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
