import { pledgesByUnit } from '../../../model/entities/board.ts';
import type { Pledge } from '../../../model/entities/linked.ts';
import { limitOf } from '../../../model/pledges/pledge-state.ts';
import { PLEDGE_STATES } from '../../../schema/kinds/pledge.ts';
import type { Site } from '../../../model/site/site.ts';
import type { UnitPledge, UnitPledges } from '../questions/unit-pledges.ts';

/** Nobody reads more of one pledge before reporting the next step. */
const MOST_HISTORY = 3;

const SETTLED: ReadonlySet<Pledge['state']> = new Set(['fulfilled', 'partly', 'unmet']);

/** What a unit has pledged, alone or with others; undefined where there is no such unit. */
export function unitPledges(id: string, { boards, units }: Site): UnitPledges | undefined {
  const unit = units.get(id);
  if (!unit) return undefined;
  const pledges = boards.flatMap((board) => (pledgesByUnit(board).get(unit) ?? []).map(pledgeOf));
  pledges.sort((a, b) => Number(a.isSettled) - Number(b.isSettled) || compare(a.limit, b.limit));
  return { unit: { id, name: unit.data.name }, pledges };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function pledgeOf({ data, board, state, daysLate, reported }: Pledge): UnitPledge {
  const history = (data.progress ?? []).slice(-MOST_HISTORY).reverse();
  return {
    name: `${board.slug}/${data.id}`,
    board: board.data.title,
    item: data.item,
    standard: data.standard,
    limit: limitOf(data),
    due: data.due,
    owner: data.owner,
    state: PLEDGE_STATES[state],
    daysLate,
    isSettled: SETTLED.has(state),
    result: data.outcome && data.doneAt !== undefined ? { outcome: data.outcome, doneAt: data.doneAt } : undefined,
    history: history.map((step) => ({ date: step.date, text: step.text, by: reported.get(step)?.unit.data.name })),
  };
}
