import { beijingTimeOf } from '../../../kernel/beijing-time.ts';
import { TestDice } from '../../../testing/dice.ts';
import type { Tree } from '../../../testing/tree.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { countyTree, type Pictures } from './county-tree.ts';
import type { County } from './county.ts';
import { EDITS } from './edits/all.ts';
import { newCounty } from './new-county.ts';

export interface CountyStep {
  /** What was done, for whoever has to find a mistake: with the seed it can be done again. */
  done: string[];
  tree: Tree;
  /** Seconds, as SOURCE_DATE_EPOCH has them: whole minutes, later than those of the step before. */
  epoch: number;
}

const MINUTE = 60_000;
const DAY = 1440;

/** Minutes that pass between steps. */
const PAUSES = [1, 1, 1, 5, 200, DAY, 2 * DAY, 40 * DAY];

/** A county and what editors do to it, step by step; the same seed gives the same steps. */
export class EditSequence {
  private readonly dice: TestDice;
  private readonly pictures: Pictures;
  private now = Number(NOW_EPOCH) * 1000;
  private county = newCounty(this.now);
  private readonly earlier: County[] = [];

  constructor(seed: number, pictures: Pictures) {
    this.dice = new TestDice(seed);
    this.pictures = pictures;
  }

  /** The county as it is, without another edit. */
  start(): CountyStep {
    return this.step([]);
  }

  /** One to five edits by chance; now and then the county goes back, or only time passes. */
  byChance(): CountyStep {
    if (this.dice.chance(6) && this.earlier.length > 1) return this.goBack();
    const count = this.dice.chance(6) ? 0 : 1 + this.dice.below(this.dice.chance(30) ? 5 : 2);
    return this.edit(
      Array.from({ length: count }, () => this.dice.pick(Object.keys(EDITS))),
      this.dice.pick(PAUSES),
    );
  }

  /** Those edits, each a key of `EDITS`, so many minutes later. */
  edit(names: readonly string[], minutes = 1): CountyStep {
    this.earlier.push(structuredClone(this.county));
    this.pass(minutes);
    for (const name of names) EDITS[name]!({ county: this.county, dice: this.dice, now: this.now });
    return this.step(names);
  }

  /** The county as it was some steps ago; how many is left to chance unless it is given. */
  goBack(back = 1 + this.dice.below(Math.min(5, this.earlier.length))): CountyStep {
    const { count } = this.county;
    this.county = structuredClone(this.earlier.at(-back)!);
    this.county.count = count;
    this.pass(1);
    return this.step([`back by ${back}`]);
  }

  private pass(minutes: number): void {
    this.now += minutes * MINUTE;
  }

  private step(done: readonly string[]): CountyStep {
    const time = beijingTimeOf(new Date(this.now));
    return {
      done: [...done, `at ${time}`],
      tree: countyTree(this.county, this.pictures, time),
      epoch: this.now / 1000,
    };
  }
}
