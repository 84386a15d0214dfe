/**
 * Where the opening tag of a component ends, and where its attributes stand: offsets in the text, the ends exclusive.
 */
export interface TagPlaces {
  end: number;
  attributes: { start: number; end: number }[];
}

const PART = /\s+|\/|[^\s=/>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/y;

/** Takes the tag apart that begins at `start`; it parses, so its attributes are names with quoted values or none. */
export function tagAt(text: string, start: number): TagPlaces {
  const attributes: TagPlaces['attributes'] = [];
  let at = start + 1 + /^[^\s/>]*/.exec(text.slice(start + 1, start + 200))![0].length;
  for (;;) {
    PART.lastIndex = at;
    const [part] = PART.exec(text) ?? [];
    if (part === undefined) return { end: Math.min(at + 1, text.length), attributes };
    if (/^[^\s/]/.test(part)) attributes.push({ start: at, end: at + part.length });
    at += part.length;
  }
}
