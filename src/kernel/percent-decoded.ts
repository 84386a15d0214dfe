/** A text without its percent signs (RFC 3986, 2.1); as it is where they stand for no UTF-8. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
