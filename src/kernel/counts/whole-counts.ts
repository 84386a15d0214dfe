import { type CountedThing, isSameStart } from './counted-things.ts';

/** 「全镇共有党员1240名」「全镇现有党员1190名」: one of them is not true on the day of the piece. */
const WHOLE =
  /((?:全|本|我)(?:省|市|县|区|乡|镇|村|街道|社区|校|院|局|系统))(?:一共有|总共有|现有|共有|共辖|下辖)(\p{Script=Han}{0,8})$/u;
const LOOKED_BEHIND = 20;
/** What makes another moment, or only a part, of it. */
const ANOTHER = /年|月|原|曾|以前|过去|当时|前|其中|拟|将|计划|目标/u;

/** True if both numbers say how much a place has of one thing on the whole, whatever the numbers are. */
export function isSameWhole(text: string, before: CountedThing, one: CountedThing): boolean {
  const [whole, other] = [wholeOf(text, before), wholeOf(text, one)];
  if (!whole || whole.place !== other?.place || whole.name !== other.name) return false;
  return whole.name.length >= 2 || (whole.name === '' && isSameStart(before.after, one.after));
}

function wholeOf(text: string, { start }: CountedThing): { place: string; name: string } | undefined {
  const clause = /[^。！？；\n]*$/.exec(text.slice(Math.max(0, start - 3 * LOOKED_BEHIND), start))![0];
  const found = WHOLE.exec(clause.slice(-LOOKED_BEHIND));
  return found && !ANOTHER.test(clause) ? { place: found[1]!, name: found[2]! } : undefined;
}
