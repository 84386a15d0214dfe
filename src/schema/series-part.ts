import { z } from 'zod';
import { numberFromHan } from '../kernel/numbers/han-number.ts';
import { field, refuseValue, text } from './field.ts';

/** More parts are a column, which has a list of its own. */
export const MOST_PARTS = 300;

const NUMBER = '[\\d０-９零一二两三四五六七八九十百]{1,5}';
const COUNTER = '[篇期集回讲章节]';

/**
 * 「茶山上的二十年 2」, 「茶山上的二十年（二）」, 「茶山上的二十年 第二篇」, 「茶山上的二十年之二」, 「茶山上的二十年（中）」 in two
 * parts.
 */
const NAME_AND_PART = new RegExp(
  `^(.*?\\S)(?:\\s*[（(]\\s*第?\\s*(${NUMBER}|[上中])${COUNTER}?\\s*[）)]|\\s*第\\s*(${NUMBER})\\s*${COUNTER}|\\s*之(${NUMBER})|\\s+(${NUMBER})${COUNTER}?|\\s+([上中])${COUNTER})\\s*$`,
);
const PART = new RegExp(`^\\s*[（(]?\\s*[第之共]?\\s*(${NUMBER}|[上中])\\s*${COUNTER}?\\s*[）)]?\\s*$`);

/** What a place among the others is written with, where it is no number. */
const WITHOUT_NUMBER = /[\s　]*(?:[（(][^（()）]{0,6}[)）]|之?[上中下][篇集]?|第\S{0,4}[篇期集回讲章节])$/;

/** Nothing that is longer is a name. */
const LONGEST = 200;

/** Of a series: which part, or how many; 「第二篇」, 「（二）」 and 「共三篇」 are understood. */
export const partNumber = (least: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (numberOf(PART.exec(value)?.[1]) ?? value) : value),
    z.int().min(least).max(MOST_PARTS),
  );

/** 「上」 and 「中」 are the first two of three; 「下」 may be any. */
function numberOf(signs: string | undefined): number | undefined {
  return signs === '上' ? 1 : signs === '中' || signs === '两' ? 2 : numberFromHan(signs ?? '');
}

const partSchema = z.strictObject({
  name: field('名称', '系列的名称，与 content/series/ 里那个文件写的一样；写编号也行。', text(), '茶山上的二十年'),
  part: field('篇次', '第几篇，从 1 起。', partNumber(1), '2'),
});

/** To which series an entry belongs, and as which part. */
export const seriesPart = () =>
  field(
    '系列',
    '连载的一篇：属于哪个系列，是第几篇；也可以写在一行里，如「茶山上的二十年 第二篇」。',
    z.preprocess(nameAndPart, partSchema).optional(),
  );

function nameAndPart(value: unknown, context: z.RefinementCtx): unknown {
  if (typeof value !== 'string') return value;
  const [, name, ...numbers] = (value.length <= LONGEST && NAME_AND_PART.exec(value)) || [];
  const part = numberOf(numbers.find((number) => number !== undefined));
  return name === undefined || part === undefined
    ? refuseValue(context, value, { problem: 'part-missing', name: value.replace(WITHOUT_NUMBER, '') || value })
    : { name, part };
}

/** The series and the part that a value says, whether it has been checked or not; undefined where it says none. */
export function writtenPart(value: unknown): { name: string; part: number } | undefined {
  return value === undefined ? undefined : seriesPart().safeParse(value).data;
}
