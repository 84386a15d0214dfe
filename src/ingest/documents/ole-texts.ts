/**
 * What looks like text in a file of the old formats of Office and WPS, which pack it in pieces, of two bytes a letter or
 * of one. Its order is the file's, and a number that was typed into a cell is none of these texts.
 */
export function oleTexts(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [
    ...runsIn(buffer.toString('utf16le'), WIDE_RUN),
    ...runsIn(buffer.subarray(1).toString('utf16le'), WIDE_RUN),
    ...runsIn(buffer.toString('latin1'), NARROW_RUN),
  ];
}

function runsIn(text: string, run: RegExp): string[] {
  return (text.match(run) ?? []).filter((found) => /\d{4}|[\u4e00-\u9fa5]{4}/.test(found));
}

/** Letters that Chinese texts have, at least so many of them that chance does not make them. */
const WIDE_RUN = /[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e“”‘’—…·]{8,}/g;
const NARROW_RUN = /[\t\r\n\x20-\x7e]{8,}/g;
