import { type CountedThing, countedThings } from './counted-things.ts';

const PLEDGES_BEFORE = /(?:承诺(?:事项)?|民生实事|实事)$/u;
const PLEDGES_AFTER = /^(?:年度|公开|服务|为民)*(?:承诺|民生实事|实事)/u;
const UNITS_OF_PLEDGES = new Set(['项', '件', '条']);
/** What says that no part is meant. */
const WHOLE = /共|总|合计|全部|全[省市县区乡镇村]|台账|公示栏|公开承诺|公诺/u;
/** What says that a part is meant, or another year's. */
const PART =
  /其中|另|新增|增加|去年|前年|上年|往年|以前|过去|原|曾|兑现|完成|办[结成好]|落实|到期|逾期|延期|每|人均|平均|各|[余剩]|计划|拟|季度|月|征集|收[到集]|初选|筛|第|评|票|重点|涉|多|条意见/u;
const CLAUSE_ENDS = /[。！？；;，,\n|]/u;

/** Every number of a text that says how many pledges a board has on the whole; none that says it of a part. `all`: everything that it counts. */
export function pledgeTotals(text: string, all: readonly CountedThing[] = countedThings(text)): CountedThing[] {
  if (!/承诺|实事/.test(text)) return [];
  return all.flatMap((one): CountedThing[] => {
    if (!UNITS_OF_PLEDGES.has(one.unit) || !Number.isInteger(Number(one.number))) return [];
    if (!PLEDGES_BEFORE.test(one.before) && !PLEDGES_AFTER.test(one.after)) return [];
    const words = clauseAround(text, one);
    return WHOLE.test(words) && !PART.test(words) ? [one] : [];
  });
}

/** How far a clause is looked at to either side. */
const FARTHEST = 60;

function clauseAround(text: string, { start, end }: CountedThing): string {
  let from = start;
  while (from > Math.max(0, start - FARTHEST) && !CLAUSE_ENDS.test(text[from - 1]!)) from--;
  let to = end;
  while (to < Math.min(text.length, end + FARTHEST) && !CLAUSE_ENDS.test(text[to]!)) to++;
  return text.slice(from, to);
}
