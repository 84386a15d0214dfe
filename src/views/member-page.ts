import type { Site } from '../model/site.ts';
import type { Unit } from '../model/unit.ts';

/** The address of the page about a member of a unit, where there is one; of several, the newest. */
export function memberPage(name: string, unit: Unit, site: Site): string | undefined {
  return site.ofKind.member.find((entry) => entry.unit === unit && entry.kind === 'member' && entry.data.name === name)?.address;
}
