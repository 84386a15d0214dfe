import { addDays } from '../../kernel/beijing-time.ts';
import { guessBeijingTime, parseBeijingTime } from '../../kernel/dates/written-time.ts';

/**
 * The day that a deadline in words stands for (`12月底`, `年底前`, `上半年`, `第三季度`, `国庆节前`), counted in `year` where it
 * names none; a proposal, nothing more. Undefined where no single day is meant.
 */
export function meantDay(written: string, year: number | undefined): string | undefined {
  const text = withFigures(written.normalize('NFKC').replace(/\s+/g, ''));
  if (text.length > LONGEST) return undefined;
  // Of a stretch of time the end counts.
  const end = text.split(/[至到~—–]+|(?<=[月日号\d])-(?=\d{1,4}[年月.]|\d{4}-)/).at(-1)!;
  const whole = guessed(end);
  if (whole !== undefined) return whole;
  const [, long, dotted, relative, words] = YEAR.exec(end)!;
  const named = long ?? dotted;
  const ofText = named ?? /^(\d{4})[年.-]/.exec(text)?.[1];
  const meant = ofText === undefined ? year : Number(ofText.padStart(4, '20'));
  if (meant === undefined || meant < 2000 || meant > 2100) return undefined;
  if (dotted === undefined && /^\d{1,2}$/.test(words!)) return undefined;
  const bare = words!.replace(/(?:之|以)?(?:前|内)?(?:全部)?(?:完成|办结|完工|兑现)?[。.]?$/, '');
  return valid(dayIn(relative === '明' || relative === '次' ? meant + 1 : meant, bare, words!.includes('前')));
}

/** A year in front, by its number or as seen from the board's. */
const YEAR = /^(?:(\d{4}|\d{2})年(?:度(?!内))?|(\d{4})[.-](?=\d{1,2}$)|(?:(今|本|当|明|次|每)年度?|全年)(?=.))?(.*)$/;

const LONGEST = 24;

/** A whole date that is only written in another way; months alone are left to the words. */
function guessed(text: string): string | undefined {
  if (!/^(?:\d{4}\D\d{1,2}\D\d{1,2}|\d{8}|\d{5}$)/.test(text)) return undefined;
  return guessBeijingTime(text)?.slice(0, 10);
}

/** What the words say inside of a year. `before`: 「前」 stands behind them. */
function dayIn(year: number, words: string, before: boolean): string | undefined {
  if (WHOLE_YEAR.test(words)) return `${year}-12-31`;
  if (/^(?:上半年|年中)(?:末|底)?$/.test(words)) return `${year}-06-30`;
  const [, quarter] = /^第?([1-4])季度(?:末|底)?$/.exec(words) ?? /^[Qq]([1-4])$/.exec(words) ?? [];
  if (quarter !== undefined) return lastDay(year, Number(quarter) * 3 - (before && /度$/.test(words) ? 3 : 0));
  const [, month, part = ''] = /^(\d{1,2})(?:月份?|$)(底|末|上旬|中旬|下旬|初)?$/.exec(words) ?? [];
  if (month !== undefined && month !== '') return dayOfMonth(year, Number(month), part, before);
  const [, m, d] = /^(\d{1,2})(?:月|[./-])(\d{1,2})[日号]?$/.exec(words) ?? [];
  if (m !== undefined) return `${year}-${two(m)}-${two(d!)}`;
  const feast = FEASTS.find(([name]) => new RegExp(`^(?:${name})节?$`).test(words));
  if (!feast) return undefined;
  const day = feast[1](year);
  return day === undefined || !before ? day : addDays(day, -1);
}

const WHOLE_YEAR =
  /^(?:年度?|度)?(?:底|末|终|内|年底|年末|年终|年内|年度内|岁末|下半年|全年|当年|今年|本年|长期|长期坚持|常年|常年坚持|持续|持续推进|持续坚持|每月|每季度|随时|全年坚持|全年推进)$|^年?$/;

function dayOfMonth(year: number, month: number, part: string, before: boolean): string | undefined {
  if (month < 1 || month > 12) return undefined;
  if (part === '上旬') return `${year}-${two(month)}-10`;
  if (part === '中旬') return `${year}-${two(month)}-20`;
  if (part === '初') return undefined;
  // 「6月前」 is before June begins, 「6月底前」 and 「6月」 are until it ends.
  if (part === '' && before) return addDays(`${year}-${two(month)}-01`, -1);
  return lastDay(year, month);
}

/** Days by their names, in the year. */
const FEASTS: readonly [name: string, day: (year: number) => string | undefined][] = [
  // The feast before which something is to be done in a year is the one that ends it.
  ['元旦', (year) => `${year + 1}-01-01`],
  ['春节|农历新年|过年', (year) => lunar(year, 1, 1)],
  ['元宵', (year) => lunar(year, 1, 15)],
  ['端午', (year) => lunar(year, 5, 5)],
  ['中秋', (year) => lunar(year, 8, 15)],
  ['重阳', (year) => lunar(year, 9, 9)],
  ['三八|妇女', (year) => `${year}-03-08`],
  ['五一|51|劳动|五一劳动', (year) => `${year}-05-01`],
  ['六一|61|儿童', (year) => `${year}-06-01`],
  ['七一|71|建党', (year) => `${year}-07-01`],
  ['八一|81|建军', (year) => `${year}-08-01`],
  ['教师', (year) => `${year}-09-10`],
  ['国庆|十一|101|11', (year) => `${year}-10-01`],
];

let calendar: Intl.DateTimeFormat | undefined;

/** The day of the lunar calendar that begins in a year. */
function lunar(year: number, month: number, day: number): string | undefined {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  for (let at = `${year}-01-15`; at.startsWith(String(year)); at = addDays(at, 1))
    if (
      calendar
        .format(new Date(at))
        .replaceAll(/[^\d/-]/g, '')
        .replace('-', '/') === `${month}/${day}`
    )
      return at;
  return undefined;
}

function lastDay(year: number, month: number): string | undefined {
  if (month === 0) return `${year - 1}-12-31`;
  return month > 12 ? undefined : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function valid(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const parsed = parseBeijingTime(day);
  return parsed === 'form' || parsed === 'calendar' ? undefined : parsed;
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}

const FIGURES = '〇一二三四五六七八九';

/** 十二月 as 12月, 二〇二六年 as 2026年; names of feasts such as 五一 stay. */
function withFigures(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
      [...digits].map((digit) => FIGURES.indexOf(/[○零]/.test(digit) ? '〇' : digit)).join(''),
    )
    .replace(
      /([二三])?十([一二三四五六七八九])?(?=月|日|号|季)|([一二三四五六七八九])(?=月|日|号|季度)/g,
      (_, tens?: string, ones?: string, one?: string) =>
        one === undefined
          ? String(
              (tens === undefined ? 1 : FIGURES.indexOf(tens)) * 10 + (ones === undefined ? 0 : FIGURES.indexOf(ones)),
            )
          : String(FIGURES.indexOf(one)),
    );
}
