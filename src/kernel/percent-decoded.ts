/** A text without its percent signs (RFC 3986, 2.1); as it is where they stand for no UTF-8. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** How the name of a file is written in the round brackets of Markdown. */
export function markdownTarget(name: string): string {
  // Percent signs before two figures stand for another character.
  const written = name.replace(/%(?=[\da-f]{2})/gi, '%25');
  return /[\s()（）]/.test(written) ? `<${written}>` : written;
}
