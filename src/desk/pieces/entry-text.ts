/** A file of an entry: its settings, with the lines of dashes, and its text. Together they are the file. */
export interface EntryText {
  head: string;
  body: string;
}

export function splitEntry(text: string): EntryText {
  const [head = ''] = /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { head, body: text.slice(head.length) };
}

/** The text of a file; undefined where it is not UTF-8: its bytes would not come back. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
