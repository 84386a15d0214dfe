import { type CountedThing, isSameStart } from './counted-things.ts';

/** 「全镇共有党员1240名」「全镇现有党员1190名」: one of them is not true on the day of the piece. */
const WHOLE =
  /((?:全|本|我)(?:省|市|县|区|乡|镇|村|街道|社区|校|院|局|系统))(?:一共有|总共有|现有|共有|共辖|下辖)(\p{Script=Han}{0,8})$/u;
const LOOKED_BEHIND = 20;
/** What makes another moment, or only a part, of it. */
const ANOTHER = /年|月|原|曾|以前|过去|当时|前|其中|拟|将|计划|目标/u;

/** What a number says that a place has on the whole. */
export interface Whole {
  place: string;
  name: string;
}

/** True if both numbers say how much a place has of one thing on the whole, whatever the numbers are. */
export function isSameWhole(
  before: CountedThing,
  one: CountedThing,
  wholeOf: (one: CountedThing) => Whole | undefined,
) {
  const whole = wholeOf(one);
  const other = whole && wholeOf(before);
  if (whole?.place !== other?.place || !whole || whole.name !== other!.name) return false;
  return whole.name.length >= 2 || (whole.name === '' && isSameStart(before.after, one.after));
}

/** What a number says of a place on the whole; undefined for nearly every one. */
export function wholeAt(text: string, { start }: CountedThing): Whole | undefined {
  if (!mayBeWhole(text, start)) return undefined;
  const behind = text.slice(Math.max(0, start - 3 * LOOKED_BEHIND), start);
  const clause = behind.slice(Math.max(...STOPS.map((stop) => behind.lastIndexOf(stop))) + 1);
  const found = WHOLE.exec(clause.slice(-LOOKED_BEHIND));
  return found && !ANOTHER.test(clause) ? { place: found[1]!, name: found[2]! } : undefined;
}

/** Asked of every number: whether one of the verbs stands a little before it. */
function mayBeWhole(text: string, start: number): boolean {
  for (let at = start - 1, from = Math.max(0, start - LOOKED_BEHIND); at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === HAS || code === GOVERNS) return true;
  }
  return false;
}

const HAS = '有'.charCodeAt(0);
const GOVERNS = '辖'.charCodeAt(0);

const STOPS = [...'。！？；\n'];
