/**
 * What looks like text in a file of the old formats of Office and WPS, which pack it in pieces, of two bytes a letter or
 * of one. Its order is the file's, and a number that was typed into a cell is none of these texts.
 */
export function oleTexts(bytes: Uint8Array): string[] {
  return [
    ...runsIn(wide(bytes, 0), WIDE_RUN),
    ...runsIn(wide(bytes, 1), WIDE_RUN),
    ...runsIn(Buffer.from(bytes).toString('latin1'), NARROW_RUN),
  ];
}

/**
 * Letters of two bytes from a place on. Copied, and of an even length: of an odd one that begins at an odd place, Node 24
 * writes a byte behind what it has allocated.
 */
function wide(bytes: Uint8Array, from: number): string {
  return Buffer.from(bytes.slice(from, from + ((bytes.length - from) & ~1))).toString('utf16le');
}

function runsIn(text: string, run: RegExp): string[] {
  return (text.match(run) ?? []).filter((found) => /\d{4}|[\u4e00-\u9fa5]{4}/.test(found));
}

/** Letters that Chinese texts have, at least so many of them that chance does not make them. */
const WIDE_RUN = /[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e“”‘’—…·]{8,}/g;
const NARROW_RUN = /[\t\r\n\x20-\x7e]{8,}/g;
