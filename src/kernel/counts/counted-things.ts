/** A number with its unit in a text, and what stands beside it: 「装路灯126盏」「126盏路灯」. */
export interface CountedThing {
  /** As it is written, without marks between thousands: `1126`, `4.2`. */
  number: string;
  /** With what multiplies it: `盏`, `万元`. */
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
const COUNTED = new RegExp(
  `(?<![\\d.．/~～〔\\[＋+\\-—第]|\\d,)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,3})?|\\d{1,9}(?:\\.\\d{1,3})?)\\s?([万亿]{0,2})(${UNITS}|[%％])(?!\\d)`,
  'gu',
);

/** Verbs that count, and small words, between the name of a thing and its number. */
const COUNTING =
  /(?:现有|共有|一共|总共|共计|总计|合计|累计|达到|超过|突破|完成|新增|建成|新建|修建|修通|安装|投入|发放|培育|创建|实施|增加|减少|提高|下降|增长|投资|其中|左右|将近|大约|[现共有为是达约近超装投发已了的各每到至余收挖修浇等另还又再仅只即计])+$/u;

/** How much of a clause is looked at. */
const BESIDE = 14;

/** Everything that a text counts with digits. */
export function countedThings(text: string): CountedThing[] {
  return Array.from(text.matchAll(COUNTED), ({ 0: found, 1: digits, 2: times, 3: unit, index }): CountedThing => {
    const end = index + found.length;
    return {
      number: digits!.replaceAll(',', ''),
      unit: `${times!}${unit!}`,
      start: index,
      end,
      before: hanBefore(text, index).replace(COUNTING, ''),
      after: hanAfter(text, end),
    };
  });
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
