/** Fonts whose characters are pictures: what stands in them is no letter. */
const PICTURE_FONT = /^(?:wingdings|webdings|symbol|marlett|zapf ?dingbats|mt extra)/i;

const WINGDINGS: Readonly<Record<number, string>> = {
  0x22: '✂',
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x46: '☞',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x70: '◻',
  0x71: '❑',
  0x72: '❒',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x80: '⓪',
  0x9e: '·',
  0x9f: '•',
  0xa0: '▪',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xb2: '✧',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xef: '⇦',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0x98: '●',
  0xa2: '■',
  0xa3: '□',
  0xae: '◆',
};

const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd6: '√',
  0x61: 'α',
  0x62: 'β',
  0x67: 'γ',
  0x6d: 'μ',
  0x70: 'π',
  0x53: 'Σ',
  0x57: 'Ω',
};

export function isPictureFont(font: string | undefined): boolean {
  return font !== undefined && PICTURE_FONT.test(font.trim());
}

/** The character that a picture font shows for a code; undefined where we do not know it. */
export function symbolOf(font: string, code: number): string | undefined {
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.trim().toLowerCase();
  if (/^wingdings 2/.test(name)) return WINGDINGS_2[plain];
  if (/^wingdings 3/.test(name)) return undefined;
  if (/^wingdings/.test(name)) {
    if (plain >= 0x81 && plain <= 0x8a) return String.fromCodePoint(0x2460 + plain - 0x81);
    if (plain >= 0x8c && plain <= 0x95) return String.fromCodePoint(0x2776 + plain - 0x8c);
    return WINGDINGS[plain];
  }
  if (/^symbol/.test(name)) return SYMBOL[plain];
  // A symbol in a font of letters is the letter.
  return isPictureFont(font) ? undefined : code >= 0x20 ? String.fromCodePoint(code) : undefined;
}

const CIRCLED = new Map(
  Array.from({ length: 20 }, (_, index) => [String(index + 1), String.fromCodePoint(0x2460 + index)] as const).concat(
    Array.from('一二三四五六七八九十', (digit, index) => [digit, String.fromCodePoint(0x3280 + index)] as const),
  ),
);

/**
 * What a field of type EQ shows, which has no text of its own: a figure in a circle, or Han with their reading above.
 * Undefined for any other.
 */
export function equationField(instruction: string): { text: string; isRuby: boolean } | undefined {
  const circled = /\\o\s*\\ac\s*\(\s*[○〇]\s*[,;，；]\s*([^)]+?)\s*\)/i.exec(instruction);
  if (circled) {
    const inside = circled[1]!;
    return { text: CIRCLED.get(inside) ?? `（${inside}）`, isRuby: false };
  }
  const ruby = /\\o\s*\\ad\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^)]*)\)\s*[,;，；]\s*([^)]*)\)/i.exec(instruction);
  return ruby ? { text: `${ruby[2]!}（${ruby[1]!}）`, isRuby: true } : undefined;
}
