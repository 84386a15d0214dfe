import { textOf, type Source } from './content.ts';
import { Suggestions } from './suggestions.ts';

/** How a name in a table may be meant: one unit, several, or none. */
export type UnitMatch = { id: string } | { choices: readonly string[] } | undefined;

/** Finds units by their id, by their full name, or by the end of their name where only one unit's name ends so (双河村党支部). */
export class UnitNames {
  private readonly ids = new Set<string>();
  private readonly byName = new Map<string, string>();
  private readonly near: Suggestions;
  private readonly known = new Map<string, UnitMatch>();

  constructor(units: readonly (Source & { id: string })[]) {
    for (const unit of units) {
      this.ids.add(unit.id);
      const name = textOf(unit, 'name');
      if (name !== undefined && !this.byName.has(name)) this.byName.set(name, unit.id);
    }
    this.near = new Suggestions([...this.byName.keys(), ...this.ids]);
  }

  find(written: string): UnitMatch {
    if (this.known.has(written)) return this.known.get(written);
    const match = this.look(written.replace(/\s+/g, ''));
    this.known.set(written, match);
    return match;
  }

  suggest(written: string): string | undefined {
    return this.near.for(written);
  }

  private look(written: string): UnitMatch {
    if (this.ids.has(written)) return { id: written };
    const id = this.byName.get(written);
    if (id !== undefined) return { id };
    if (written.length < LEAST) return undefined;
    const ending = [...this.byName].filter(([name]) => name.endsWith(written));
    if (ending.length === 1) return { id: ending[0]![1] };
    return ending.length === 0 ? undefined : { choices: ending.map(([name]) => name) };
  }
}

/** 党支部 alone is the end of many names. */
const LEAST = 4;
