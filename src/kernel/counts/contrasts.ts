import type { CountedThing } from './counted-things.ts';

/** Ends a sentence, or a row of a table. */
const SENTENCE_ENDS = /[。！？；;\n]/;
/** Between two numbers: the one becomes the other, or is held against it. */
const BECOMES = /到|至|比|从|由|变成|改为|涨|升|降|减|增/u;
/** A time that a number is of. */
const TIME = /\d+年|\d+月|\d+日|去年|今年|前年|上年|明年|上半年|下半年|上午|下午|昨天|今天|第[一二三四五]季度/gu;
const LOOKED_BEHIND = 24;
/** The nearest words of a sentence that may tell two numbers apart; more of it only says where it stands. */
const MOST_BETWEEN = 60;

/**
 * True where a text sets two numbers against each other, which look alike by chance: in one sentence with names of their
 * own, or the one becoming the other; of two times; in rows of a table.
 */
export function areContrasted(text: string, before: CountedThing, one: CountedThing): boolean {
  const between = text.slice(before.end, one.start);
  if (between.length <= MOST_BETWEEN && !SENTENCE_ENDS.test(between)) {
    if (BECOMES.test(between)) return true;
    if (before.before !== '' && one.before !== '' && before.before !== one.before) return true;
  }
  const [time, other] = [timeOf(text, before), timeOf(text, one)];
  if (time !== undefined && other !== undefined && time !== other) return true;
  return isInRow(text, before) && isInRow(text, one);
}

/** The time in front of a number, in its sentence. */
function timeOf(text: string, { start }: CountedThing): string | undefined {
  const sentence = text
    .slice(Math.max(0, start - LOOKED_BEHIND), start)
    .split(SENTENCE_ENDS)
    .at(-1)!;
  return sentence.match(TIME)?.at(-1);
}

function isInRow(text: string, { start }: CountedThing): boolean {
  return text.startsWith('|', text.lastIndexOf('\n', start) + 1);
}
