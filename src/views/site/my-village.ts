import { unitAddress } from '../../addresses/address.ts';
import type { Unit } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { isOfResidents } from '../../schema/party-field.ts';
import { HOME_TEXTS } from '../../wording/home.ts';
import type { LinkView } from '../frame/frame.ts';

/** A township with its villages, as a reader looks for the own one. */
export interface TownshipView {
  label: string;
  href: string;
  /** Empty where there are too many for one page: the township's own page lists them. */
  units: (LinkView & { kept: string })[];
}

/** More links would make the page too heavy for a phone. */
const MOST_UNITS = 400;

/**
 * The units that pledge, by the unit right below the county that they belong to, in the order of the tallies; rural ones
 * first, since it is villagers who look for theirs here.
 */
export function myVillage(site: Site): TownshipView[] {
  const groups = [...site.tallies.byUnit.keys()].map((unit) => ({ unit, pledging: pledgingIn(unit) }));
  const count = groups.reduce((sum, { pledging }) => sum + pledging.length, 0);
  return groups
    .sort((a, b) => Number(isOfResidents(b.unit.field)) - Number(isOfResidents(a.unit.field)))
    .map(({ unit, pledging }) => ({
      label: unit.data.name,
      href: unitAddress(unit.id),
      units: count > MOST_UNITS || pledging.length < 2 ? [] : pledging.map(choiceOf),
    }));
}

/** A unit itself and all below it that have pledged or have units that did. */
function pledgingIn(unit: Unit): Unit[] {
  if (unit.tally.total === 0) return [];
  return [unit, ...unit.children.flatMap(pledgingIn)];
}

function choiceOf(unit: Unit): TownshipView['units'][number] {
  return {
    label: unit.data.name,
    href: unitAddress(unit.id),
    kept: HOME_TEXTS.keptOf(unit.tally.total, unit.tally.states.fulfilled),
  };
}
