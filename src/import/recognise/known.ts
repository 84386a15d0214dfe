/** What the site knows already, against which names in a document are held. */
export interface Known {
  units: readonly KnownUnit[];
  /** Members with a story, and whoever has spoken. */
  people: readonly KnownPerson[];
  terms: readonly string[];
}

export interface KnownUnit {
  id: string;
  name: string;
}

export interface KnownPerson {
  name: string;
  post: string | undefined;
}

/** A shorter end of a name may be that of many units. */
const SHORTEST_END = 4;

/** Finds units and people of the site in a text. */
export class KnownNames {
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  /** The unit that a text names and nothing else: by its whole name, or by an end that only one has. */
  unit(written: string): KnownUnit | undefined {
    const name = written
      .replace(/\s+/g, '')
      .replace(/^(?:中共|中国共产党)(?=.{4})/, '')
      .replace(/委员会$/, '委');
    const whole = this.#known.units.find((unit) => unit.name === name);
    if (whole || name.length < SHORTEST_END) return whole;
    const similar = this.#known.units.filter((unit) => unit.name.endsWith(name));
    return similar.length === 1 ? similar[0] : undefined;
  }

  /** The unit whose whole name stands in a text, the longest name first. */
  unitWithin(text: string): KnownUnit | undefined {
    return this.#known.units
      .filter(({ name }) => name.length >= SHORTEST_END && text.includes(name))
      .sort((a, b) => b.name.length - a.name.length)[0];
  }

  person(name: string): KnownPerson | undefined {
    return this.#known.people.find((person) => person.name === name);
  }

  /** The known person whose name a text ends with. */
  personAtEnd(text: string): KnownPerson | undefined {
    return this.#known.people.find(({ name }) => name.length > 1 && text.endsWith(name));
  }

  termsIn(text: string): string[] {
    return this.#known.terms.filter((term) => text.includes(term));
  }
}
