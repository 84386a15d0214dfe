/** A file of an entry: its settings, with the lines of dashes, and its text. Together they are the file. */
export interface EntryText {
  head: string;
  body: string;
}

export function splitEntry(text: string): EntryText {
  const [head = ''] = /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { head, body: text.slice(head.length) };
}

/** What stands between the lines of dashes of a head. */
export function settingsIn(head: string): string {
  return head.replace(/^\ufeff?---[ \t]*\r?\n/, '').replace(/---[ \t]*(?:\r?\n)?$/, '');
}

/** The text of a file; undefined where it is not UTF-8: its bytes would not come back. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
