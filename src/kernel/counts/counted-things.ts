import { stepOfNumber, valueOfNumber } from '../numbers/written-number.ts';

/** A number with its unit in a text, and what stands beside it: 「装路灯126盏」「一百二十六盏路灯」「1.2万盏」. */
export interface CountedThing {
  /** Its value, however it is written: `1126`, `4.2`, `12000`. */
  number: string;
  /** As it is written, without what multiplies it: `1.2` of 「1.2万」. */
  digits: string;
  /** By how much a number may differ that this one is the round form of. */
  step: number;
  /** Without what multiplies it: `盏`, `元`. */
  unit: string;
  start: number;
  end: number;
  /** Han in front of it without the verbs that count, as far as the clause goes: `路灯`. */
  before: string;
  /** Han behind it, as far as the clause goes: `路灯都亮`. */
  after: string;
}

const UNITS =
  '个百分点|平方公里|平方米|立方米|公里|公斤|人次|块|户|人|名|位|件|亩|盏|米|株|棵|头|只|条|项|份|册|套|台|辆|场|次|家|间|吨|斤|元|本|张|面|封|袋|箱|口|座|处|个|所|支|期|篇|幅|对|组|类|票|天|岁|字';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?`;
/** Below ten there are too many, and chance makes any two alike. */
const HAN = '[一二三四五六七八九两十][一二三四五六七八九两十百千万亿零]+';
const IN_HAN = '一二三四五六七八九十百千万亿零〇两几数多余来第';
/** The second number of 「1100—1200户」 and 「三至五户」 is none by itself. */
const BEHIND = String.raw`(?<![\d.．/~～〔\[＋+\-—–－第]|\d,|[\d${IN_HAN}][至到])`;
/** Asked first, at every letter: what stands behind is dear to look at. */
const BEGINS = '(?=[\\d一二三四五六七八九两十])';
const COUNTED = new RegExp(
  `${BEGINS}${BEHIND}(?:(${DIGITS})\\s?([百千万亿]{0,2})|(?<![${IN_HAN}之])(${HAN}))(${UNITS}|[%％])(?!\\d)`,
  'gu',
);

/** 「近1200户」「不少于60盏」: not that number itself. */
const ROUGH_BEFORE =
  /(?:(?<![附最邻靠远就临])近|(?<![节预合签条违公履解])约|接近|大概|超|超过|逾|突破|不[少低高大小多]于|不超过|不足|不到|不下|不止|至少|最多|最少|起码)\s?$/u;
const ROUGH_AFTER = /^(?:以[上下内外]|左右|上下|之[多内]|[多余]|有余|开外|出头|不等)/u;
const MOST_OF_ROUGH = 6;

/** Verbs that count, and small words, between the name of a thing and its number. */
const COUNTING =
  /(?:现有|共有|一共|总共|共计|总计|合计|累计|达到|超过|突破|完成|新增|建成|新建|修建|修通|安装|投入|发放|培育|创建|实施|增加|减少|提高|下降|增长|投资|其中|左右|将近|大约|[现共有为是达约近超装投发已了的各每到至余收挖修浇等另还又再仅只即计])+$/u;

/** How much of a clause is looked at. */
const BESIDE = 14;

/** Everything that a text counts, in digits or in Han, but what is only about so many. */
export function countedThings(text: string): CountedThing[] {
  const counted: CountedThing[] = [];
  for (const { 0: found, 1: digits, 2: times, 3: han, 4: unit, index } of text.matchAll(COUNTED)) {
    const end = index + found.length;
    const written = digits ?? han!;
    const value = valueOfNumber(written, times);
    if (value === undefined || isRough(text, index, end)) continue;
    counted.push({
      number: withoutNoughts(value),
      digits: withoutNoughts(digits === undefined || times === '' ? value : valueOfNumber(digits)!),
      step: stepOfNumber(written, times),
      unit: unit!,
      start: index,
      end,
      before: hanBefore(text, index).replace(COUNTING, ''),
      after: hanAfter(text, end),
    });
  }
  return counted;
}

function isRough(text: string, start: number, end: number): boolean {
  return (
    ROUGH_AFTER.test(text.slice(end, end + 2)) ||
    ROUGH_BEFORE.test(text.slice(Math.max(0, start - MOST_OF_ROUGH), start))
  );
}

function withoutNoughts(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

const ANY_NUMBER = new RegExp(String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)\s?([百千万亿]{0,2})|${HAN}`, 'gu');

/** Every number that stands in a text, whatever it counts: its value, and that of its digits alone. */
export function numbersIn(text: string): Set<string> {
  const numbers = new Set<string>();
  for (const [han, digits, times] of text.matchAll(ANY_NUMBER)) {
    const value = valueOfNumber(digits ?? han, times);
    if (value !== undefined) numbers.add(withoutNoughts(value));
    if (times !== undefined && times !== '') numbers.add(withoutNoughts(valueOfNumber(digits!)!));
  }
  return numbers;
}

/** True if one number is the other one rounded: 「1.2万」 of 「11,962」. */
export function isRounded(one: CountedThing, other: CountedThing): boolean {
  return (
    one.step !== other.step && Math.abs(Number(one.number) - Number(other.number)) < Math.max(one.step, other.step)
  );
}

/** Looked for from its end: an expression begins at the start again and again. */
function hanBefore(text: string, end: number): string {
  const from = Math.max(0, end - BESIDE);
  let at = end;
  while (at > from && isUsualHan(text.charCodeAt(at - 1))) at--;
  if (at === from || text.charCodeAt(at - 1) < FIRST_OF_OTHERS) return text.slice(at, end);
  return HAN_BEFORE.exec(text.slice(from, end))![0];
}

function hanAfter(text: string, start: number): string {
  const to = Math.min(text.length, start + BESIDE);
  let at = start;
  while (at < to && isUsualHan(text.charCodeAt(at))) at++;
  if (at === to || text.charCodeAt(at) < FIRST_OF_OTHERS) return text.slice(start, at);
  return HAN_AFTER.exec(text.slice(start, to))![0];
}

const isUsualHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** Radicals are the first letters of Han. */
const FIRST_OF_OTHERS = 0x2e80;
const HAN_BEFORE = /\p{Script=Han}*$/u;
const HAN_AFTER = /^\p{Script=Han}*/u;

/** True if two numbers count the same thing, as far as its name stands beside them. */
export function isSameThing(one: CountedThing, other: CountedThing): boolean {
  return (
    one.unit === other.unit &&
    (isSameName(commonEnd(one.before, other.before), one.before, other.before) ||
      isSameStart(one.after, other.after) ||
      isTurned(one, other) ||
      isTurned(other, one))
  );
}

/** Names of which so many letters are the same need not begin, or end, at the same letter. */
const LONG = 4;
const SHORTEST = 2;

function isSameName(common: number, one: string, other: string): boolean {
  if (common < SHORTEST || common < Math.min(one.length, other.length)) return false;
  return common >= LONG || one.length === other.length;
}

/** 「126盏路灯」「162盏路灯都亮」. */
export function isSameStart(one: string, other: string): boolean {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  if (common < SHORTEST || NO_NAME.test(one)) return false;
  return common >= LONG || (endsAt(one, common) && endsAt(other, common));
}

/** 「126盏路灯」「路灯162盏」. */
function isTurned({ after }: CountedThing, { before }: CountedThing): boolean {
  if (NO_NAME.test(after)) return false;
  for (let length = Math.min(after.length, before.length); length >= SHORTEST; length--)
    if (before.endsWith(after.slice(0, length))) return length >= LONG || endsAt(after, length);
  return false;
}

function commonEnd(one: string, other: string): number {
  let common = 0;
  while (common < one.length && common < other.length && one.at(-1 - common) === other.at(-1 - common)) common++;
  return common;
}

function endsAt(after: string, length: number): boolean {
  return length === after.length || SMALL.test(after[length]!);
}

/** What begins no name. */
const NO_NAME = /^(?:以[上下内外来]|左右|之[多间内]|不等|[多余]|上下|开外|范围)/u;
/** What stands behind a name and belongs to none. */
const SMALL = /[的都已全在被和由进均也就又每是分从把给到要，]/u;
