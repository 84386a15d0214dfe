/** Where the parts of a JSON text stand that messages point at. */
export interface JsonPlaces {
  /** How deep arrays and objects lie in each other. */
  depth: number;
  /** Offsets of the elements of the outermost object's array of that name, in their order. */
  elements: number[];
}

/**
 * Walks over a JSON text once, without a stack: how deep it is has to be known before it is parsed. `name`: of the array
 * whose elements are wanted.
 */
export function jsonPlaces(text: string, name: string): JsonPlaces {
  const elements: number[] = [];
  let depth = 0;
  let deepest = 0;
  let key = '';
  let isWanted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') {
      depth++;
      deepest = Math.max(deepest, depth);
      if (depth === 2) isWanted = sign === '[' && key === name;
      else if (depth === 3 && isWanted) elements.push(at);
    } else if (sign === '}' || sign === ']') depth--;
  }
  return { depth: deepest, elements };
}

const PART = /\s+|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\]:,]/sy;

/** Where the first letter stands that belongs to nothing of which JSON is made; its end if there is none. */
export function endOfJson(text: string): number {
  let at = 0;
  for (PART.lastIndex = 0; PART.test(text); at = PART.lastIndex);
  return at;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
