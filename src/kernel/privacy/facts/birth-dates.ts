import { headingOf } from '../surroundings.ts';
import type { FactHit } from './private-fact.ts';
import { personNamesIn } from './names-around.ts';

const HAN_YEAR = '[一二][九〇○零][〇○零一二三四五六七八九]{2}';
const HAN_SMALL = '(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|[初廿卅][一二三四五六七八九十]?)';
/** A whole day: without it a birthday is what every notice about a post says. */
const DAY = `(?:(?:19|20)\\d{2}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]?|(?:19|20)\\d{2}\\s?([-./])\\s?\\d{1,2}\\s?\\1\\s?\\d{1,2}(?!\\d)|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)|${HAN_YEAR}年${HAN_SMALL}月${HAN_SMALL}日?|(?:(?:19|20)\\d{2}|${HAN_YEAR})\\s*年\\s*(?:农历|阴历)?闰?(?:[正腊冬]|${HAN_SMALL})月(?:[初廿卅]?[一二三四五六七八九十]{1,3}))`;

const BORN_THEN = new RegExp(
  `(?:出生(?:日期|年月日?|时间|于)?|(?<!诞)生于|生日|生年月日|生辰|出世)(?:[:：=\\s|｜*是为在于]|农历|阴历|公历){0,6}${DAY}`,
  'gu',
);
const THEN_BORN = new RegExp(
  `(?<!\\d)${DAY}[日号]?\\s?(?:[（(][农阴公阳]历[)）])?\\s?(?:出生|诞生|生人|降生|生(?=[\\s，,。；;、）)|/于在]|$))`,
  'gum',
);
const ALONE = new RegExp(`(?<![\\d.])${DAY}`, 'gu');

/** Of people who are no longer alive, dates of life are history: `1930年3月12日—1952年`. */
const LIFETIME = /^\s*(?:[—–~～-]+|至|，?\s*卒)\s*(?:\d|[一二]|牺牲|逝世)/u;
const OLDEST = 1920;

const HEAD = /出生(?:日期|年月日?|时间)|生日|生年月日/;
/** What says that somebody is told about, where no name does. */
const SOMEBODY =
  /\p{Script=Han}(?:老[汉太]|奶奶|爷爷|大[爷妈娘叔婶伯]|阿姨)|(?:^|[\s，,、。；：（(|“「])(?:他|她|本人|我)(?![们国县省市镇乡村校部军党区局院])|[他她]|[\s，,、（(|/][男女](?=[\s，,、）)|/]|$)|姓名|婴儿|孩子|儿子|女儿|其[女子妻夫父母]|[长次三][子女]/u;

const LOOKED_BEHIND = 60;
const LOOKED_AHEAD = 30;

/** Whole dates of birth of somebody who is named beside them. */
export function birthDates(text: string, heading: string): FactHit[] {
  const hits: FactHit[] = [];
  const add = (start: number, end: number) => {
    if (!hits.some((hit) => hit.start < end && start < hit.end)) hits.push({ kind: 'birth', start, end });
  };
  const isHeaded = heading !== '' && HEAD.test(heading);
  if (isHeaded) {
    for (const { 0: day, index } of text.matchAll(ALONE)) if (isRecent(day)) add(index, index + day.length);
    return hits;
  }
  if (!saysBorn(text)) return hits;
  for (const pattern of [BORN_THEN, THEN_BORN])
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length;
      if (isRecent(found) && !LIFETIME.test(text.slice(end, end + 12)) && isSomebodys(text, index, end))
        add(index, end);
    }
  for (const { 0: day, index } of text.matchAll(ALONE))
    if (isRecent(day) && HEAD.test(headingOf(text, index))) add(index, index + day.length);
  return hits;
}

/** Quick to ask: most texts have no such word. */
function saysBorn(text: string): boolean {
  for (let at = text.indexOf('生'); at >= 0; at = text.indexOf('生', at + 1))
    if (BORN.test(text.slice(Math.max(0, at - 2), at + 2))) return true;
  return text.includes('出世');
}

const BORN = /出生|生于|生日|诞生|降生|生人|生辰|生年|[\d日]\s?生/;

function isRecent(found: string): boolean {
  const year = /(?:19|20)\d{2}/.exec(found)?.[0];
  return year === undefined || Number(year) >= OLDEST;
}

function isSomebodys(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_BEHIND), start);
  const behind = text.slice(end, end + LOOKED_AHEAD);
  const clause = before.slice(Math.max(...['\n', '。', '；', '！', '？'].map((stop) => before.lastIndexOf(stop))) + 1);
  const [after = ''] = behind.split(/[。；！？\n]/, 1);
  // Behind a date without a name before it, the name is the one that was born: `1965年3月12日出生的何守田`.
  return (
    SOMEBODY.test(clause) || SOMEBODY.test(after) || personNamesIn(clause).length > 0 || personNamesIn(after).length > 0
  );
}
