import type { PackedVariants } from './format.ts';

/**
 * Makes equal what readers hold to be the same letter: upper and lower case, full and half width, traditional and
 * simplified, the forms of quotes; all white space is one space. Letter for letter, so that a place in folded text is
 * the place in the text.
 */
export type Fold = (text: string) => string;

const SPACE = 0x20;

/** `variants`: letters in pairs, each followed by what stands for it. */
export function foldWith(variants: string): Fold {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = plainCode(code);
  for (let index = 0; index < variants.length; index += 2)
    table[variants.charCodeAt(index)] = variants.charCodeAt(index + 1);
  return (text) => {
    let folded = '';
    let done = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const plain = table[code]!;
      if (plain === code) continue;
      folded += text.slice(done, index) + String.fromCharCode(plain);
      done = index + 1;
    }
    return folded + text.slice(done);
  };
}

function plainCode(code: number): number {
  // Full-width forms of ASCII, then case.
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  const letter = String.fromCharCode(narrow);
  if (/\s/.test(letter)) return SPACE;
  if ('“”„‟'.includes(letter)) return 0x22;
  if ('‘’‚‛'.includes(letter)) return 0x27;
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : narrow;
}

/** Pairs of letters, as `foldWith` takes them, in less room. */
export function packedVariants(pairs: string): PackedVariants {
  const sorted = Array.from({ length: pairs.length / 2 }, (_, index) => pairs.slice(2 * index, 2 * index + 2));
  sorted.sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0));
  const codes = sorted.map((pair) => pair.charCodeAt(0));
  return {
    steps: String.fromCharCode(...codes.map((code, index) => SPACE + code - (codes[index - 1] ?? 0))),
    into: sorted.map((pair) => pair[1]).join(''),
  };
}

export function unpackedVariants({ steps, into }: PackedVariants): string {
  let pairs = '';
  let code = 0;
  for (let index = 0; index < into.length; index++) {
    code += steps.charCodeAt(index) - SPACE;
    pairs += String.fromCharCode(code) + into[index]!;
  }
  return pairs;
}
