/** How Word writes the numbers of lists, by the names of the format (ECMA-376, 17.18.59). */
type Writer = (number: number) => string;

const HAN = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 12 → 十二, 105 → 一百〇五; from ten thousand on figure by figure. */
function counted(number: number, digits: string, units: readonly string[], leadsWithOne: boolean): string {
  if (number <= 0 || number >= 10_000) return digitByDigit(number, digits);
  let written = '';
  let isGap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(number / 10 ** power) % 10;
    if (digit === 0) {
      isGap ||= written !== '';
      continue;
    }
    const isBareTen = power === 1 && digit === 1 && written === '' && !leadsWithOne;
    written += (isGap ? digits[0]! : '') + (isBareTen ? '' : digits[digit]!) + units[power]!;
    isGap = false;
  }
  return written;
}

function digitByDigit(number: number, digits: string): string {
  return String(number).replace(/\d/g, (digit) => digits[Number(digit)]!);
}

const han: Writer = (number) => counted(number, HAN, ['', '十', '百', '千'], false);
const hanDigits: Writer = (number) => digitByDigit(number, HAN);
/** Beyond 99 this one counts figure by figure. */
const hanToHundred: Writer = (number) => (number < 100 ? han(number) : hanDigits(number));

/** One letter of a row that goes on from a first one; beyond the row plain figures, as Word does. */
const row =
  (first: number, length: number): Writer =>
  (number) =>
    number >= 1 && number <= length ? String.fromCodePoint(first + number - 1) : String(number);

const turning =
  (letters: string): Writer =>
  (number) =>
    number >= 1 ? letters[(number - 1) % letters.length]! : String(number);

/** a … z, aa, bb …, as Word counts. */
const lettered =
  (letters: string): Writer =>
  (number) =>
    number >= 1
      ? letters[(number - 1) % letters.length]!.repeat(Math.min(Math.ceil(number / letters.length), 20))
      : String(number);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Writer = (number) => {
  if (number < 1 || number > 30_000) return String(number);
  let written = '';
  let rest = number;
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) written += letters;
  return written;
};

const latin = 'abcdefghijklmnopqrstuvwxyz';
const fullWidth: Writer = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const ordinal: Writer = (number) => {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

const circled: Writer = (number) => {
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number >= 36 && number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : row(0x2460, 20)(number);
};

const sexagenary: Writer = (number) =>
  number >= 1 ? STEMS[(number - 1) % 10]! + BRANCHES[(number - 1) % 12]! : String(number);

const WRITERS: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  chineseCounting: hanToHundred,
  chineseCountingThousand: han,
  taiwaneseCounting: hanToHundred,
  taiwaneseCountingThousand: han,
  japaneseCounting: han,
  koreanCounting: han,
  ideographDigital: hanDigits,
  taiwaneseDigital: hanDigits,
  japaneseDigitalTenThousand: hanDigits,
  koreanDigital2: hanDigits,
  chineseLegalSimplified: (number) => counted(number, LEGAL, ['', '拾', '佰', '仟'], true),
  ideographLegalTraditional: (number) => counted(number, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], true),
  japaneseLegal: (number) => counted(number, '〇壱弐参四伍六七八九', ['', '拾', '百', '阡'], true),
  ideographEnclosedCircle: row(0x3280, 10),
  ideographTraditional: turning(STEMS),
  ideographZodiac: turning(BRANCHES),
  ideographZodiacTraditional: sexagenary,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: lettered(latin.toUpperCase()),
  lowerLetter: lettered(latin),
  ordinal,
  hex: (number) => number.toString(16).toUpperCase(),
  chicago: (number) => '*†‡§'[(number - 1) % 4]!.repeat(Math.min(Math.ceil(number / 4), 20)),
  aiueo: turning('ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'),
  aiueoFullWidth: turning(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  iroha: turning('ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳｰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼﾋﾓｾｽ'),
  irohaFullWidth: turning(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ),
};

/** A number as Word writes it; `isKnown` is false for a format that is written in plain figures for want of better. */
export function writtenNumber(number: number, format: string): { text: string; isKnown: boolean } {
  if (format === 'none') return { text: '', isKnown: true };
  // A format of its own: `001, 002, 003, ...`.
  const padded = /^0*[1-9]\d*/.exec(format)?.[0];
  if (padded !== undefined) return { text: String(number).padStart(padded.length, '0'), isKnown: true };
  const writer = WRITERS[format];
  return writer ? { text: writer(number), isKnown: true } : { text: String(number), isKnown: false };
}
