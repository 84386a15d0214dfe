import { codeUnits } from './code-units.ts';

/**
 * A run of one and the same character that a text must not hold, or should not. Offsets in UTF-16 units, the end
 * exclusive.
 */
export interface UnsafeCharacter {
  start: number;
  end: number;
  /** `U+202E`. */
  code: string;
  /** In Chinese. */
  name: string;
  /**
   * True: it breaks other formats or turns the text behind it round, and no text needs it. False: it is merely not
   * seen, and breaks search and copying.
   */
  isRefused: boolean;
}

/**
 * False for a text that holds no such character; quick enough for every cell of a province. True for some that hold
 * none either: surrogates, which emoji and rare Han have too, are looked at one by one.
 */
export const isSuspect = codeUnits(
  '\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffd-\uffff',
);

/**
 * Finds, in order: control characters other than line feed and tab, line separators, noncharacters, half surrogate
 * pairs, bidirectional controls (Unicode 16, chapters 23.1 to 23.9; XML 1.0 forbids some of them) and what stands for
 * a letter that was lost, which are refused; characters without width and private use, which are doubtful. Direction marks belong into texts with Arabic
 * or Hebrew letters, joiners into emoji and some scripts.
 */
export function findUnsafeCharacters(text: string): UnsafeCharacter[] {
  const found: UnsafeCharacter[] = [];
  if (!isSuspect(text)) return found;
  const turnsLeft = RIGHT_TO_LEFT.test(text);
  let before = '';
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    const last = found.at(-1);
    if (last?.end === start && char === before) last.end = at;
    else if (isSuspect(char)) {
      const point = char.codePointAt(0)!;
      const name = nameOf(point, char);
      const isAtHome = (turnsLeft && MARKS.has(point)) || (JOINERS.has(point) && JOINED.test(before));
      if (name !== undefined && !isAtHome)
        found.push({
          start,
          end: at,
          code: codeOf(point),
          name,
          isRefused: REFUSED.test(char) || isNoncharacter(point),
        });
    }
    before = char;
  }
  return found;
}

/**
 * The text with every such character shown as `�`, of the same length, for places where it must do no harm: terminals,
 * messages.
 */
export function withoutUnsafe(text: string): string {
  const shown: string[] = [];
  let from = 0;
  for (const { start, end } of findUnsafeCharacters(text)) {
    shown.push(text.slice(from, start), '\ufffd'.repeat(end - start));
    from = end;
  }
  return from === 0 ? text : shown.join('') + text.slice(from);
}

const REFUSED = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const MARKS: ReadonlySet<number> = new Set([0x61c, 0x200e, 0x200f]);
const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d]);
/** What a joiner may stand behind: emoji, and letters of scripts that join. */
const JOINED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Devanagari}\p{M}]/u;

function isNoncharacter(point: number): boolean {
  return (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) === 0xfffe;
}

function codeOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Undefined for a character that is harmless. */
function nameOf(point: number, char: string): string | undefined {
  const known = NAMES[point];
  if (known !== undefined) return known;
  if (isNoncharacter(point)) return '非字符';
  if (/\p{Cc}/u.test(char)) return '控制字符';
  if (/\p{Cs}/u.test(char)) return '残缺的半个字符';
  if (/\p{Co}/u.test(char)) return '私用区字符';
  return /\p{Cf}/u.test(char) ? '不可见的格式字符' : undefined;
}

const NAMES: Readonly<Record<number, string>> = {
  0x00: '空字符',
  0x08: '退格符',
  0x0b: '纵向制表符',
  0x0c: '换页符',
  0x0d: '回车符',
  0x1b: '转义符',
  0x7f: '删除符',
  0x85: '下一行符',
  0xad: '软连字符',
  0x61c: '阿拉伯文方向标记',
  0x115f: '空白的谚文字母',
  0x1160: '空白的谚文字母',
  0x200b: '零宽空格',
  0x200c: '零宽不连字符',
  0x200d: '零宽连字符',
  0x200e: '从左到右标记',
  0x200f: '从右到左标记',
  0x2028: '行分隔符',
  0x2029: '段落分隔符',
  0x202a: '从左到右嵌入符',
  0x202b: '从右到左嵌入符',
  0x202c: '方向收尾符',
  0x202d: '从左到右强制符',
  0x202e: '从右到左强制符',
  0x2060: '零宽连接符',
  0x2066: '从左到右隔离符',
  0x2067: '从右到左隔离符',
  0x2068: '自动方向隔离符',
  0x2069: '方向隔离收尾符',
  0x3164: '空白的谚文字母',
  0xfeff: '零宽空格（字节顺序标记）',
  0xffa0: '空白的谚文字母',
  0xfffd: '读不出的字',
};
