import { unitAddress } from '../../addresses/address.ts';
import type { Unit } from '../../model/entities/linked.ts';
import { treesOf } from '../../model/entities/unit.ts';
import { isOfResidents } from '../../schema/party-field.ts';
import { HOME_TEXTS } from '../../wording/home.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';

/** A unit as a row of a list. */
export interface UnitRowView extends LinkView {
  /** 「党支部 · 10 项，已兑现 9」 */
  note: string;
}

/** A unit with those below it. */
export interface UnitFoldView extends UnitRowView {
  /** The unit itself and all below it; empty where there are none, or too many for one page: its own page has them. */
  units: UnitRowView[];
  isOpen: boolean;
}

/** More rows would make a page too heavy for a phone. */
export const MOST_UNITS = 400;

/** So many are seen at a glance; of more a reader first chooses the township. */
const FEW_UNITS = 24;

/** Units beside each other with all below them, those with villages and communities below them first. */
export function unitFolds(units: readonly Unit[]): UnitFoldView[] {
  const trees = units.map((unit) => ({ unit, all: unit.children.length === 0 ? [] : treesOf([unit]) }));
  const count = trees.reduce((sum, { all }) => sum + all.length, 0);
  return trees
    .sort((a, b) => rank(a.unit) - rank(b.unit))
    .map(({ unit, all }) => ({
      ...unitRow(unit, all.length === 0 ? unit.data.kind : UNIT_TEXTS.count(all.length)),
      units: count > MOST_UNITS ? [] : all.map((each) => rowWithin(each, unit)),
      isOpen: count <= FEW_UNITS,
    }));
}

function rank({ field, children }: Unit): number {
  return children.length === 0 ? 2 : isOfResidents(field) ? 0 : 1;
}

/** In a township's fold the township's sum stands in the head already; of deeper ones it is said where they belong. */
function rowWithin(unit: Unit, head: Unit): UnitRowView {
  if (unit === head) return { label: unit.data.name, href: unitAddress(unit.id), note: unit.data.kind };
  const { parent } = unit;
  return unitRow(unit, parent && parent !== head ? `${unit.data.kind} · ${parent.data.name}` : unit.data.kind);
}

/** `first`: what is said of it besides its pledges. */
export function unitRow(unit: Unit, first: string): UnitRowView {
  const { total, states } = unit.tally;
  return {
    label: unit.data.name,
    href: unitAddress(unit.id),
    note: total === 0 ? first : `${first} · ${HOME_TEXTS.keptOf(total, states.fulfilled)}`,
  };
}
