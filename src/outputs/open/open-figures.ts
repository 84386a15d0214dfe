import { addMonths, dayOf } from '../../kernel/beijing-time.ts';
import { addTally, newTally, type Tally, tallyUnder } from '../../model/pledges/tally.ts';
import type { Site } from '../../model/site/site.ts';
import { OPEN_MONTHS } from '../../schema/open/open-part.ts';
import type { OpenDigest, OpenMonth } from '../../schema/open/open-schema.ts';
import { PARTY_FIELDS, type PartyField } from '../../schema/party-field.ts';

type FieldId = PartyField['id'];

/** The figures of all published pledges: by state, by month, by the fields of those who pledged. */
export function openFigures({ boards, now }: Pick<Site, 'boards' | 'now'>): OpenDigest['pledges'] {
  const month = dayOf(now).slice(0, 7);
  const [from, to] = [addMonths(month, -OPEN_MONTHS.back), addMonths(month, OPEN_MONTHS.ahead)];
  const isNear = (day: string) => day.slice(0, 7) >= from && day.slice(0, 7) <= to;
  const all = newTally();
  const tallies = new Map<FieldId, Tally>();
  const everyMonth: MonthsByName = new Map();
  const months = new Map<FieldId, MonthsByName>();
  for (const { pledges, byUnit } of boards) {
    for (const [unit, tally] of byUnit) {
      addTally(all, tally);
      addTally(tallyUnder(tallies, unit.field.id), tally);
    }
    for (const { unit, state, data } of pledges) {
      let ofField = months.get(unit.field.id);
      if (!ofField) months.set(unit.field.id, (ofField = new Map()));
      for (const known of [everyMonth, ofField]) {
        if (isNear(data.due)) {
          const due = monthOf(known, data.due);
          due.due++;
          if (state === 'fulfilled') due.dueAndKept++;
        }
        if (state === 'fulfilled' && data.doneAt !== undefined && isNear(data.doneAt))
          monthOf(known, data.doneAt).kept++;
      }
    }
  }
  return {
    total: all.total,
    states: all.states,
    months: inOrder(everyMonth),
    fields: PARTY_FIELDS.flatMap(({ id }) => {
      const tally = tallies.get(id);
      return tally ? [{ field: id, total: tally.total, states: tally.states, months: inOrder(months.get(id)) }] : [];
    }),
  };
}

type MonthsByName = Map<string, OpenMonth>;

function monthOf(months: MonthsByName, day: string): OpenMonth {
  const name = day.slice(0, 7);
  let month = months.get(name);
  if (!month) months.set(name, (month = { month: name, due: 0, dueAndKept: 0, kept: 0 }));
  return month;
}

function inOrder(months: MonthsByName | undefined): OpenMonth[] {
  return [...(months?.values() ?? [])].sort((a, b) => (a.month < b.month ? -1 : 1));
}
