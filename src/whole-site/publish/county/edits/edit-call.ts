import { beijingTimeOf } from '../../../../kernel/beijing-time.ts';
import type { EntryKind } from '../../../../schema/kinds/entry-kind.ts';
import type { TestDice } from '../../../../testing/dice.ts';
import type { County, CountyEntry } from '../county.ts';

export interface EditCall {
  county: County;
  dice: TestDice;
  /** Milliseconds. */
  now: number;
}

/** What editors do to a site, by a name for messages. A change of something that is not there changes nothing. */
export type Edits = Readonly<Record<string, (call: EditCall) => void>>;

export const HOUR = 3_600_000;
export const KINDS: readonly EntryKind[] = ['branch', 'member', 'speech', 'news', 'topic'];

/** Changes one of a list, if there is any. */
export function some<T>({ dice }: EditCall, list: readonly T[], change: (one: T) => void): void {
  if (list.length > 0) change(dice.pick(list));
}

export function anEntry(call: EditCall, change: (entry: CountyEntry) => void): void {
  some(call, call.county.entries, change);
}

export function unitId({ county, dice }: EditCall): string {
  return dice.pick(county.units).id;
}

export function pastTime({ dice, now }: EditCall): string {
  return beijingTimeOf(new Date(now - dice.below(900 * 24) * HOUR));
}
