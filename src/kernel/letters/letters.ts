import { codeUnits } from './code-units.ts';

/**
 * Letters that look right and are others, and letters that nobody sees. Texts that were copied from PDF files, web pages
 * and old documents are full of them; no search finds a word that has one. They are made the letters that they are
 * taken for where a text is read, so that nothing behind the reader has to know of them:
 *
 * - radicals of Han become the ideographs that they look like (Unicode, EquivalentUnifiedIdeograph), compatibility
 *   ideographs their unified form, letters and their marks one letter (NFC);
 * - blanks of other widths than the ideographic one become a space;
 * - what has no width goes, but for joiners in emoji and scripts that join;
 * - private letters of the old GBK and of Word's symbols become the letters that took their place.
 */
export interface FoldedText {
  text: string;
  /** The offset in the text as it was typed of an offset in `text`; undefined where they are all the same. */
  typedOffset: ((offset: number) => number) | undefined;
}

/** `foldedText` without places. */
export function foldLetters(text: string): string {
  return isFoldable(text) ? text.replace(FOLDED, (found) => folded(found)) : text;
}

/** The folded text, with the places that its letters were typed at. Line ends stay where they are. */
export function foldedText(text: string): FoldedText {
  if (!isFoldable(text)) return { text, typedOffset: undefined };
  /** Where, in the folded text, letters follow that stand so many places further on in the typed one. */
  const shifts: { from: number; by: number }[] = [];
  let by = 0;
  const written = text.replace(FOLDED, (found, at: number) => {
    const letters = folded(found);
    if (letters.length !== found.length) {
      by += found.length - letters.length;
      shifts.push({ from: at + found.length - by, by });
    }
    return letters;
  });
  return {
    text: written,
    typedOffset:
      shifts.length === 0 ? undefined : (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0),
  };
}

/** The letter that a letter of private use stands for where texts of offices have it; undefined for any other. */
export function properLetter(char: string): string | undefined {
  const point = char.codePointAt(0)!;
  return point >= FIRST_OF_GBK && point < FIRST_OF_GBK + OF_GBK.length ? OF_GBK[point - FIRST_OF_GBK] : SYMBOLS[char];
}

/** True for a text that may have something to be folded; quick enough for every cell of a province. */
const isFoldable = codeUnits(
  '\u00a0\u00ad\u0300-\u036f\u2800\u115f\u1160\u1680\u180e\u2000-\u200d\u202f\u205f-\u2064\u206a-\u206f\u2e80-\u2fdf\u3164\ufeff\uffa0\uf900-\ufaff\ue815-\ue864\uf0a7-\uf0fe\uf06c-\uf076\ud87e\udb40',
);

/** One letter that is folded, with the marks that belong to it; joiners with what they join. */
const FOLDED =
  /[^\n][\u0300-\u034e\u0350-\u036f]+|[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Devanagari}\p{M}][\u200c\u200d]|\u{1f3f4}[\u{e0020}-\u{e007f}]+|[\u00a0\u00ad\u034f\u2800\u115f\u1160\u1680\u180e\u2000-\u200d\u202f\u205f-\u2064\u206a-\u206f\u2e80-\u2fdf\u3164\ufeff\uffa0\uf900-\ufaff\u{2f800}-\u{2fa1f}\ue815-\ue864\uf0a7-\uf0fe\uf06c-\uf076\u{e0000}-\u{e007f}]/gu;

const BLANK = /^[\u00a0\u2800\u1680\u2000-\u200a\u202f\u205f]$/;
const WITHOUT_WIDTH =
  /^[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]$/u;

function folded(found: string): string {
  if (BLANK.test(found)) return ' ';
  if (WITHOUT_WIDTH.test(found)) return '';
  return (
    RADICALS[found] ?? properLetter(found) ?? found.normalize(found.length === 1 && isKangxi(found) ? 'NFKC' : 'NFC')
  );
}

function isKangxi(char: string): boolean {
  return char >= '\u2f00' && char <= '\u2fd5';
}

/** Each radical of the supplement, followed by its ideograph. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日' +
  '⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺹耂' +
  '⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门' +
  '⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙' +
  '⻱龜⻲亀⻳龟';

/** Radicals that no normalisation knows, by themselves. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...SUPPLEMENT.matchAll(/../gu)].map(([[radical, ideograph]]) => [radical, ideograph]),
);

/** Every radical of Han followed by its ideograph, for tables that fold letter by letter. */
export function radicalPairs(): string {
  const kangxi = Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => String.fromCharCode(0x2f00 + index));
  return SUPPLEMENT + kangxi.map((radical) => radical + radical.normalize('NFKC')).join('');
}

/** GBK kept 80 places for letters that Unicode had not yet (0xFE50 to 0xFEA0); what stands there today. */
const FIRST_OF_GBK = 0xe815;
const OF_GBK = [
  ...('厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小㣺㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠牛𡗗龸疋䁖䅟竹䌷㓁羊⺷𢦏䎱' +
    '䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻'),
];

/** The signs of Symbol and Wingdings that Word puts before the points of a list. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf070': '□',
  '\uf071': '□',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0e8': '➔',
  '\uf0f0': '⇨',
  '\uf0fb': '✗',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
};
