import type { Unit } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';

/** The address of the page about a member of a unit, where there is one; of several, the newest. */
export function memberPage(name: string, unit: Unit, site: Site): string | undefined {
  return site.ofKind.member.find((entry) => entry.unit === unit && entry.kind === 'member' && entry.data.name === name)
    ?.address;
}
