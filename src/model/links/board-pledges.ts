import type { Recent } from '../../machine/recent.ts';
import type { Pledge } from '../entities/linked.ts';

/** Pledges of boards that were asked for last. */
export type RecentPledges = Recent<BoardPledges, readonly Pledge[]>;

/**
 * The pledges of one board, made from its ledgers when somebody asks for them and let go when others are asked for: those
 * of a province would take more memory than any machine has. Those to which something refers stay.
 */
export class BoardPledges {
  readonly #make: () => Pledge[];
  readonly #recent: RecentPledges;
  readonly #kept = new Map<number, Pledge>();

  constructor(make: () => Pledge[], recent: RecentPledges) {
    this.#make = make;
    this.#recent = recent;
  }

  /** In their order; another time they may be other objects that say the same. */
  all(): readonly Pledge[] {
    const known = this.#recent.get(this);
    if (known) return known;
    const made = this.#make();
    for (const [index, pledge] of this.#kept) made[index] = pledge;
    this.#recent.set(this, made, made.length);
    return made;
  }

  /** The one in that place, from now on always the same object. */
  keep(index: number): Pledge {
    let pledge = this.#kept.get(index);
    if (!pledge) this.#kept.set(index, (pledge = this.all()[index]!));
    return pledge;
  }
}
