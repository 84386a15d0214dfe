import { z } from 'zod';
import { numberFromHan } from '../kernel/numbers/han-number.ts';
import { field, refuseValue, text } from './field.ts';

/** More parts are a column, which has a list of its own. */
export const MOST_PARTS = 300;

const SIGNS = '[\\d０-９零一二三四五六七八九十百]{1,5}';
const COUNTER = '[篇期集回讲章节]';

/** 「茶山上的二十年 2」, 「茶山上的二十年（二）」, 「茶山上的二十年 第二篇」, 「茶山上的二十年之二」 in two parts. */
const NAME_AND_PART = new RegExp(
  `^(.*?\\S)(?:\\s*[（(]\\s*(?:第\\s*)?(${SIGNS})${COUNTER}?\\s*[）)]|\\s*第\\s*(${SIGNS})\\s*${COUNTER}|\\s*之(${SIGNS})|[\\s　]+(${SIGNS}))\\s*$`,
);
/** Nothing that is longer is a name. */
const LONGEST = 200;

const PART = new RegExp(`^\\s*[（(]?\\s*(?:第|之)?\\s*(${SIGNS})\\s*${COUNTER}?\\s*[）)]?\\s*$`);

const partSchema = z.strictObject({
  name: field('名称', '系列的名称，与 content/series/ 里那个文件写的一样；写编号也行。', text(), '茶山上的二十年'),
  part: field(
    '篇次',
    '第几篇，从 1 起。',
    z.preprocess(
      (value) => (typeof value === 'string' ? (numberFromHan(PART.exec(value)?.[1] ?? '') ?? value) : value),
      z.int().min(1).max(MOST_PARTS),
    ),
    '2',
  ),
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
  const part = numberFromHan(numbers.find((number) => number !== undefined) ?? '');
  return name === undefined || part === undefined
    ? refuseValue(context, value, { problem: 'part-missing' })
    : { name, part };
}

/** The series and the part that a value says, whether it has been checked or not; undefined where it says none. */
export function writtenPart(value: unknown): { name: string; part: number } | undefined {
  return value === undefined ? undefined : seriesPart().safeParse(value).data;
}
