const DIGITS = '零一二三四五六七八九';
/** On the telephone 1 is said as 幺, which nobody takes for 七. */
const DIALLED = '零幺二三四五六七八九';
const YEAR = '〇一二三四五六七八九';
const POWERS = ['', '万', '亿', '万亿'];

/** What 2 counts is said with 两, but not where it numbers something. */
const NUMBERED = /^[\s]*(?:[月日号组楼层班级期等次季中]|小(?!时)|年级|号楼)/u;

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d) ?(?:km²|km2)/gi, '平方公里'],
  [/(?<=\d) ?(?:m²|㎡|m2)/gi, '平方米'],
  [/(?<=\d) ?(?:m³|m3)/gi, '立方米'],
  [/(?<=\d) ?(?:km|㎞)(?![a-z])/gi, '公里'],
  [/(?<=\d) ?(?:kg|㎏)(?![a-z])/gi, '公斤'],
  [/(?<=\d) ?(?:cm|㎝)(?![a-z])/gi, '厘米'],
  [/(?<=\d) ?(?:mm|㎜)(?![a-z])/gi, '毫米'],
  [/(?<=\d) ?(?:℃|°C)/g, '摄氏度'],
  [/(?<=\d) ?m(?![a-z])/g, '米'],
];

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const RANGE = String.raw`\s?(?:—|–|－|-|~|～|至|到)\s?`;

/** In their order: what is read first is no longer seen by the next. */
const READINGS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  // Telephones: with a dialling code, of mobiles (masked too), and the short ones that are said to be such.
  [/(?<![\d.])(0\d{2,3})[-—－ ](\d{7,8})(?!\d)/g, (_, code, rest) => `${dialled(code!)} ${dialled(rest!)}`],
  [/(?<![\d.])(1\d{2})(\d{4}|\*{4})(\d{4})(?!\d)/g, (_, ...groups) => groups.slice(0, 3).map(dialled).join(' ')],
  [/(?<![\d.])400[- ]?(\d{3})[- ]?(\d{4})(?!\d)/g, (_, a, b) => `四零零 ${dialled(a!)} ${dialled(b!)}`],
  [
    /((?:电话|热线|拨打|拨|报警|急救)[^\d，。；]{0,4})(1\d{2}|1\d{4}|9\d{4})(?![\d.,]|\s?[元户人个亩])/g,
    (_, before, digits) => before! + dialled(digits!),
  ],
  [
    /(?<![\d.,])(1[12]0|119|122|12\d{3}|96\d{3})(?=[^\d，。；]{0,3}(?:热线|电话|平台))/g,
    (_, digits) => dialled(digits!),
  ],
  // Days and times.
  [
    /(?<![\d.])((?:1[5-9]|2[01])\d{2})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)/g,
    (_, year, month, day) => `${inYear(year!)}年${integer(month!)}月${integer(day!)}日`,
  ],
  [
    new RegExp(String.raw`(?<![\d.])((?:1[5-9]|2[01])\d{2})(年?)${RANGE}((?:1[5-9]|2[01])\d{2})年`, 'g'),
    (_, from, sign, to) => `${inYear(from!)}${sign}至${inYear(to!)}年`,
  ],
  [/(?<![\d.])((?:1[5-9]|2[01])\d{2})(?=\s?年(?!级))/g, (_, year) => inYear(year!)],
  [/〔((?:1[5-9]|2[01])\d{2})〕/g, (_, year) => `，${inYear(year!)}，`],
  [
    /(?<![\d.:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/g,
    (_, hour, minute) =>
      `${Number(hour) === 2 ? '两' : integer(hour!)}点${minute === '00' ? '' : `${minute!.startsWith('0') ? '零' : ''}${integer(minute!)}分`}`,
  ],
  // Parts of a whole.
  [
    new RegExp(`(${NUMBER})[%％]?${RANGE}(${NUMBER})\\s?[%％]`, 'g'),
    (_, from, to) => `百分之${number(from!)}到百分之${number(to!)}`,
  ],
  [new RegExp(`(${NUMBER})\\s?[%％]`, 'g'), (_, part) => `百分之${number(part!)}`],
  [new RegExp(`(${NUMBER})\\s?‰`, 'g'), (_, part) => `千分之${number(part!)}`],
  [/(?<![\d/.])(\d{1,2})\/(\d{1,3})(?![\d/.])/g, (_, part, whole) => `${integer(whole!)}分之${integer(part!)}`],
  // Names with figures in them.
  [/(?<=[A-Za-z])\d+/g, (digits) => dialled(digits!)],
  [/(?<!\d)([1-9]0)(?=后)/g, (digits) => Array.from(digits!, (digit) => DIGITS[Number(digit)]).join('')],
  // Below nothing.
  [new RegExp(`(?<![\\d\\p{L}])[-−](${NUMBER})(?=\\s?(?:摄氏度|度))`, 'gu'), (_, value) => `零下${number(value!)}`],
  [new RegExp(`(${NUMBER})\\s?(?:—|–|－|-|~|～)\\s?(?=${NUMBER})`, 'g'), (_, from) => `${number(from!)}到`],
  [new RegExp(`(第?)(${NUMBER})`, 'g'), (_, nth, value, ...rest) => nth! + counted(value!, nth!, rest)],
  [/(?<=[\p{Script=Han}])\s?×\s?/gu, () => '乘'],
  [/(?<=[\p{Script=Han}])[+＋]/gu, () => '加'],
];

/**
 * A text as it is read aloud, with every figure in letters: 「4.2公里」 is 「四点二公里」, 「68.3%」 is 「百分之六十八点三」, a
 * year and a telephone number are read digit by digit.
 */
export function spokenText(text: string): string {
  let spoken = text.replace(/[０-９．％]/g, (letter) => letter.normalize('NFKC'));
  spoken = spoken.replace(/(?<=\d) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\d)/gu, '');
  for (const [written, said] of UNITS) spoken = spoken.replace(written, said);
  for (const [written, said] of READINGS)
    spoken = spoken.replace(written, (...parts: unknown[]) => said(...parts.map((part) => String(part ?? ''))));
  return spoken;
}

/** 「2 户」 are 两户; 「第 2」 and 「2 月」 are 二. `rest`: where it stands, and in what. */
function counted(value: string, nth: string, rest: readonly string[]): string {
  const [offset, whole] = [Number(rest[0]), rest[1] ?? ''];
  const after = whole.slice(offset + nth.length + value.length);
  const isCount = nth === '' && /^\s?\p{Script=Han}/u.test(after) && !NUMBERED.test(after);
  return value === '2' && isCount ? '两' : number(value);
}

function number(written: string): string {
  const [whole = '', decimals] = written.replaceAll(',', '').split('.');
  if (decimals !== undefined)
    return `${integer(whole)}点${Array.from(decimals, (digit) => DIGITS[Number(digit)]).join('')}`;
  return integer(whole);
}

/** A whole number; one that begins with a nought, or is too long for any count, digit by digit. */
function integer(written: string): string {
  if (written.length > 16) return dialled(written);
  const value = written.replace(/^0+(?=\d)/, '');
  const groups: string[] = [];
  for (let end = value.length; end > 0; end -= 4) groups.unshift(value.slice(Math.max(0, end - 4), end));
  let spoken = '';
  let isGap = false;
  groups.forEach((group, place) => {
    const digits = Number(group);
    if (digits === 0) {
      isGap = spoken !== '';
      return;
    }
    const words = fourDigits(digits, spoken === '');
    const isLeadingTwo = spoken === '' && digits === 2 && groups.length > 1;
    if (spoken !== '' && (isGap || group.startsWith('0'))) spoken += '零';
    spoken += (isLeadingTwo ? '两' : words) + POWERS[groups.length - 1 - place]!;
    isGap = false;
  });
  return spoken === '' ? '零' : spoken;
}

/** Up to 9999; `isFirst`: nothing is said before, so 十 and 两千 stand as one begins with them. */
function fourDigits(value: number, isFirst: boolean): string {
  let spoken = '';
  let isGap = false;
  for (const [power, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      isGap = spoken !== '';
      continue;
    }
    if (isGap) spoken += '零';
    isGap = false;
    if (power === 10 && digit === 1 && spoken === '' && isFirst) spoken += sign;
    else spoken += (power === 1000 && digit === 2 && isFirst ? '两' : DIGITS[digit]!) + sign;
  }
  return spoken;
}

function dialled(digits: string): string {
  return Array.from(digits, (digit) => (digit === '*' ? '某' : DIALLED[Number(digit)]!)).join('');
}

function inYear(digits: string): string {
  return Array.from(digits, (digit) => YEAR[Number(digit)]!).join('');
}
