import { OPEN_DATA, PAGES } from '../../addresses/address.ts';
import { dayOf } from '../../kernel/beijing-time.ts';
import { tableOf } from '../../kernel/names.ts';
import { findPersonal } from '../../kernel/privacy/facts/find-personal.ts';
import type { Entry, Unit } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES } from '../../schema/kinds/entry-kind.ts';
import {
  MOST_LETTERS,
  MOST_NEWEST,
  MOST_OPEN_BYTES,
  OPEN_SCHEMA_FILE,
  OPEN_VERSION,
  type OpenPart,
} from '../../schema/open/open-part.ts';
import type { OpenContent, OpenEntry, OpenTerms, OpenUnits } from '../../schema/open/open-schema.ts';
import { CATALOGUE, FORMAT, SEARCH_INDEX } from '../../search/format/format.ts';
import { openFigures } from './open-figures.ts';

/**
 * What a site publishes about itself for other programs: nothing that does not stand on its pages, and of that only what
 * is small. A county of any size has files of at most `MOST_OPEN_BYTES`.
 */
export function openContent(site: Site): OpenContent {
  const { settings, url, units, boards, terms, entries, ofKind, now } = site;
  const head = <P extends OpenPart>(part: P) => ({
    $schema: site.root + OPEN_DATA + OPEN_SCHEMA_FILE,
    version: OPEN_VERSION,
    part,
  });
  const exemplars = [...ofKind.branch.slice(0, LOOKED_AT), ...ofKind.member.slice(0, LOOKED_AT)].sort(byTime);
  return {
    digest: {
      ...head('digest'),
      site: { name: cut(settings.name, MOST_LETTERS.name), address: url ?? null },
      asOf: dayOf(now),
      counts: {
        entries: tableOf(ENTRY_KIND_NAMES, (kind) => ofKind[kind].length),
        units: units.size,
        boards: boards.length,
        terms: terms.length,
      },
      pledges: openFigures(site),
      newest: openEntries(entries.slice(0, LOOKED_AT)),
      exemplars: openEntries(exemplars),
      search: { page: PAGES.search, catalogue: SEARCH_INDEX + CATALOGUE, format: FORMAT },
    },
    units: { ...head('units'), total: units.size, units: openUnits(units.values()) },
    terms: { ...head('terms'), total: terms.length, terms: openTerms(terms) },
  };
}

/** Some of the newest may be left out. */
const LOOKED_AT = 2 * MOST_NEWEST;

function byTime(a: Entry, b: Entry): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** A county may have agreed to publish a number; that it goes on from there to others was not agreed to. */
function isForOthers(...texts: readonly (string | undefined)[]): boolean {
  return texts.every((text) => text === undefined || findPersonal(text).length === 0);
}

function openEntries(entries: readonly Entry[]): OpenEntry[] {
  return entries
    .filter(({ data, unit }) => isForOthers(data.title, data.summary, unit?.data.name))
    .slice(0, MOST_NEWEST)
    .map(({ kind, data, publishedAt, address, unit }) => ({
      kind,
      title: cut(data.title, MOST_LETTERS.title),
      date: dayOf(publishedAt),
      address,
      ...(unit && { unit: cut(unit.data.name, MOST_LETTERS.name) }),
      ...(data.summary && { summary: cut(data.summary, MOST_LETTERS.summary) }),
    }));
}

/** From above, level by level: what does not fit stands lowest. Below a unit that is left out there is nothing. */
function openUnits(units: Iterable<Unit>): OpenUnits['units'] {
  const rows: OpenUnits['units'] = [];
  const room = new Room(MOST_OPEN_BYTES.units);
  let level = [...units].filter(({ parent }) => !parent);
  while (level.length > 0) {
    const next: Unit[] = [];
    for (const unit of level) {
      const { id, data, field, parent, tally, children } = unit;
      if (!isForOthers(data.name, data.address)) continue;
      const row = {
        id,
        name: cut(data.name, MOST_LETTERS.name),
        kind: data.kind,
        field: field.id,
        ...(parent && { parent: parent.id }),
        ...(data.address && { place: cut(data.address, MOST_LETTERS.name) }),
        pledges: tally.total,
        kept: tally.states.fulfilled,
        overdue: tally.states.overdue,
      };
      if (rows.length === MOST_UNITS_OPEN || !room.takes(row)) return rows;
      rows.push(row);
      next.push(...children);
    }
    level = next;
  }
  return rows;
}

const MOST_UNITS_OPEN = 5000;
const MOST_TERMS_OPEN = 3000;
const MOST_ALIASES = 20;

function openTerms(terms: Site['terms']): OpenTerms['terms'] {
  const rows: OpenTerms['terms'] = [];
  const room = new Room(MOST_OPEN_BYTES.terms);
  for (const { id, term, aliases } of terms) {
    if (!isForOthers(term, ...aliases)) continue;
    const row = {
      term: cut(term, MOST_LETTERS.name),
      ...(aliases.length > 0 && { aliases: aliases.slice(0, MOST_ALIASES).map((one) => cut(one, MOST_LETTERS.name)) }),
      address: `${PAGES.glossary}#${id}`,
    };
    if (rows.length === MOST_TERMS_OPEN || !room.takes(row)) break;
    rows.push(row);
  }
  return rows;
}

/** What is still free in a file of so many bytes. */
class Room {
  #bytes: number;

  constructor(bytes: number) {
    // Its head is short.
    this.#bytes = bytes - 2048;
  }

  takes(row: object): boolean {
    const bytes = Buffer.byteLength(JSON.stringify(row)) + 1;
    if (bytes > this.#bytes) return false;
    this.#bytes -= bytes;
    return true;
  }
}

/** One line of at most so many letters (UTF-16), the last an ellipsis where some are left out; no letter is halved. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  let end = 0;
  for (const letter of line) {
    if (end + letter.length > most - 1) break;
    end += letter.length;
  }
  return `${line.slice(0, end)}…`;
}
