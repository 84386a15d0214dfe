import { NO_UNIT } from '../../schema/map.ts';
import { type Content, textOf } from './content.ts';
import { UnitNames, type UnitMatch } from './unit-names.ts';

/** The end of a unit's name that says what kind of organisation it is, not where. */
const ORGANISATION = /(?:党支部委员会|党总支|党支部|党委|党工委|党组|委员会)$/;

/** Finds the unit of a place on the map: 「柳林镇」 is that of 柳林镇党委, 「双河村」 that of 柳林镇双河村党支部. */
export class PlaceUnits {
  readonly #names: UnitNames;
  /** Ids by what stands before the kind of organisation, and by every end of that. */
  readonly #byPlace = new Map<string, Set<string>>();

  constructor({ units }: Pick<Content, 'units'>) {
    this.#names = new UnitNames(units);
    for (const unit of units) {
      const place = (textOf(unit, 'name') ?? '').replace(ORGANISATION, '');
      for (let from = 0; place.length - from >= SHORTEST; from++) {
        const ending = place.slice(from);
        const ids = this.#byPlace.get(ending);
        if (ids) ids.add(unit.id);
        else this.#byPlace.set(ending, new Set([unit.id]));
      }
    }
  }

  /** `unit`: as the map says whose place it is. Undefined where nobody's is meant. */
  find({ name, unit }: { name: string; unit: string | undefined }): UnitMatch {
    if (unit === NO_UNIT) return undefined;
    if (unit !== undefined) return this.#names.find(unit);
    const ids = this.#byPlace.get(name.replace(/\s+/g, ''));
    if (!ids) return this.#names.find(name);
    const [id, ...others] = ids;
    return others.length === 0 ? { id: id! } : { choices: [...ids] };
  }
}

/** One letter is the end of many names. */
const SHORTEST = 2;
