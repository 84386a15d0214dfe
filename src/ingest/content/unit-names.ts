import { nearest } from '../../kernel/nearest.ts';
import { type Source, textOf } from './content.ts';
import { Suggestions } from './suggestions.ts';

/** How a name in a table may be meant: one unit, several, or none. */
export type UnitMatch = { id: string } | { choices: readonly string[] } | undefined;

/**
 * Finds units by their id, by their full name, or by the end of their name where only one unit's name ends so (双河村党支部).
 */
export class UnitNames {
  private readonly ids = new Set<string>();
  private readonly byName = new Map<string, string>();
  private readonly similar: Suggestions;
  private readonly known = new Map<string, UnitMatch>();
  private endings: Map<string, string[]> | undefined;
  private tried = 0;

  constructor(units: readonly (Source & { id: string })[]) {
    for (const unit of units) {
      this.ids.add(unit.id);
      const name = textOf(unit, 'name');
      if (name !== undefined && !this.byName.has(name)) this.byName.set(name, unit.id);
    }
    this.similar = new Suggestions([...this.byName.keys(), ...this.ids]);
  }

  find(written: string): UnitMatch {
    if (this.known.has(written)) return this.known.get(written);
    const match = this.look(written.replace(/\s+/g, ''));
    this.known.set(written, match);
    return match;
  }

  /** Several units on one line, in their order; a name that has such a sign in it is found whole. */
  findAll(written: string): { name: string; match: UnitMatch }[] {
    const whole = this.find(written);
    if (whole) return [{ name: written, match: whole }];
    for (const sign of SIGNS_BETWEEN) {
      const names = written.split(sign).flatMap((part) => part.trim() || []);
      const found = names.map((name) => ({ name, match: this.find(name) }));
      // A sign that may be part of a name divides only where all names are found.
      if (names.length > 1 && (sign === SIGNS_BETWEEN[0] || found.every(({ match }) => match && 'id' in match)))
        return found;
    }
    return [{ name: written, match: whole }];
  }

  /** The name that is probably meant: a similar one, or one with a similar end. */
  suggest(written: string): string | undefined {
    const inFull = this.look(written.replace(SHORT, '党$&').replace(/委员会$/, ''));
    if (inFull && 'id' in inFull) return this.nameOf(inFull.id);
    const whole = this.similar.for(written);
    if (whole !== undefined || written.length < LEAST || ++this.tried > MOST_TRIED) return whole;
    const byTail = new Map([...this.byName.keys()].map((name) => [name.slice(-written.length), name]));
    return byTail.get(nearest(written, byTail.keys()) ?? '');
  }

  private nameOf(id: string): string {
    return [...this.byName].find(([, one]) => one === id)?.[0] ?? id;
  }

  private look(written: string): UnitMatch {
    if (this.ids.has(written)) return { id: written };
    const id = this.byName.get(written);
    if (id !== undefined) return { id };
    if (written.length < LEAST) return undefined;
    this.endings ??= endingsOf(this.byName.keys());
    const names = this.endings.get(written);
    if (!names) return undefined;
    return names.length === 1 ? { id: this.byName.get(names[0]!)! } : { choices: names };
  }
}

/** Names by every end that they have: tables that write short names would otherwise look through all units for each. */
function endingsOf(names: Iterable<string>): Map<string, string[]> {
  const endings = new Map<string, string[]>();
  for (const name of names) {
    for (let from = 1; name.length - from >= LEAST; from++) {
      const ending = name.slice(from);
      const known = endings.get(ending);
      if (!known) endings.set(ending, [name]);
      else if (known.length < MOST_CHOICES) known.push(name);
    }
  }
  return endings;
}

/** 支部 is said for 党支部. */
const SHORT = /(?<!党)(?:总支部?|支部|工委)(?=$|委员会$)/;

/** More than these nobody reads. */
const MOST_CHOICES = 5;

/** Where more names are wrong, something larger is wrong. */
const MOST_TRIED = 50;

/** 党支部 alone is the end of many names. */
const LEAST = 4;

/** What stands between the names of units that act together. */
const SIGNS_BETWEEN = [/[、，,；;／/\n]/, /\s+/, /[和与及]|会同|联合/];
