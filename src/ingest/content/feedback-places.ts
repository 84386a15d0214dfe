import { boardAddress, entryAddress, PAGES, unitAddress } from '../../addresses/address.ts';
import { ownAddress } from '../../addresses/own-address.ts';
import { percentDecoded } from '../../kernel/percent-decoded.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { rootOf } from '../../schema/settings/site.ts';
import { narrowNumber } from '../pledges/pledge-cells.ts';
import { type Content, type PledgeSource, rowsOf, textOf, validValues } from './content.ts';
import { Suggestions } from './suggestions.ts';
import { UnitNames } from './unit-names.ts';

/** What a reply is about: a page of the site, or a pledge on the page of its board. */
export interface FeedbackPlace {
  address: string;
  /** Its number, in lower case. */
  pledge: string | undefined;
}

/** Finds what replies are about: by the address that a reader or an editor has copied, or by ids and names of units. */
export class FeedbackPlaces {
  readonly #content: Content;
  /** Where the site lies. */
  readonly #root: string | undefined;
  readonly #pages: ReadonlySet<string>;
  readonly #withdrawn: ReadonlySet<string>;
  readonly #units: UnitNames;
  /** Ids of pledges in lower case, by the addresses of boards that were asked for. */
  readonly #pledges = new Map<string, ReadonlySet<string>>();
  readonly #known = new Map<string, FeedbackPlace | undefined>();
  #tables: ReadonlyMap<string, readonly PledgeSource[]> | undefined;
  readonly #similar = new Map<string, Suggestions>();

  constructor(content: Content) {
    this.#content = content;
    const settings = validValues(content.site);
    this.#root = settings && rootOf(settings);
    this.#units = new UnitNames(content.units);
    this.#withdrawn = new Set(content.withdrawals.flatMap(({ addresses }) => addresses));
    this.#pages = new Set([
      ...content.entries.map(({ kind, slug }) => entryAddress(kind, slug)),
      ...content.boards.map(({ slug }) => boardAddress(slug)),
      ...content.units.map(({ id }) => unitAddress(id)),
      // What was taken back has its page still, and a reply about it is no mistake.
      ...this.#withdrawn,
    ]);
  }

  find(written: string): FeedbackPlace | undefined {
    if (!this.#known.has(written)) this.#known.set(written, this.#look(written.trim()));
    return this.#known.get(written);
  }

  #look(written: string): FeedbackPlace | undefined {
    const found = meantPlaces(written, this.#root)
      .map((place) => ({ ...place, address: this.#content.moved.get(place.address) ?? place.address }))
      .filter((place) => this.#isThere(place));
    // A short name that several pages have is none.
    if (new Set(found.map(({ address }) => address)).size === 1) return found[0];
    const unit = found.length === 0 ? this.#units.find(written) : undefined;
    return unit && 'id' in unit ? { address: unitAddress(unit.id), pledge: undefined } : undefined;
  }

  #isThere({ address, pledge }: FeedbackPlace): boolean {
    if (!this.#pages.has(address)) return false;
    return pledge === undefined || this.#pledgesOf(address).has(pledge) || this.#withdrawn.has(address);
  }

  #pledgesOf(address: string): ReadonlySet<string> {
    let ids = this.#pledges.get(address);
    if (!ids) {
      ids = new Set(this.#idsOn(slugOf(address)).map((id) => id.toLowerCase()));
      this.#pledges.set(address, ids);
    }
    return ids;
  }

  #idsOn(board: string): string[] {
    this.#tables ??= Map.groupBy(this.#content.pledges, (table) => table.board);
    return (this.#tables.get(board) ?? []).flatMap((table) => rowsOf(table).map(({ id }) => String(id ?? '')));
  }

  /** What is probably meant by what could not be found. */
  suggest(written: string): string | undefined {
    const [place] = meantPlaces(written.trim(), this.#root);
    if (place?.pledge !== undefined && this.#pages.has(place.address)) {
      const board = slugOf(place.address);
      const pledge = this.#among(board, () => this.#idsOn(board)).for(place.pledge);
      return pledge === undefined ? undefined : `${board}/${pledge}`;
    }
    const title = written.replace(/^《|》$/g, '');
    const entry = this.#content.entries.find((one) => textOf(one, 'title') === title);
    if (entry) return entryAddress(entry.kind, entry.slug).slice(1, -1);
    const board = this.#content.boards.find((one) => textOf(one, 'title') === title);
    if (board) return board.slug;
    const names = () => [...this.#pages].map((address) => address.slice(1, -1));
    return this.#among('', names).for(written.replace(/^\/|\/$/g, '')) ?? this.#units.suggest(written);
  }

  #among(name: string, names: () => readonly string[]): Suggestions {
    let similar = this.#similar.get(name);
    if (!similar) this.#similar.set(name, (similar = new Suggestions(names())));
    return similar;
  }
}

/** The slug in the address of a board. */
function slugOf(address: string): string {
  return address.slice(PAGES.pledges.length, -1);
}

/** Every page that a text may name by its address or its id. */
function meantPlaces(written: string, root: string | undefined): FeedbackPlace[] {
  const path = pathIn(written, root);
  if (path === undefined) return [];
  if (path.startsWith('/')) return [placeAt(path)];
  const [one = '', two, ...more] = path.split('/');
  if (more.length > 0 || one === '') return [];
  if (two !== undefined)
    return [
      { address: boardAddress(one), pledge: narrowNumber(two).toLowerCase() },
      { address: `/${one}/${two}/`, pledge: undefined },
    ];
  return SHORT_FOLDERS.map((folder) => ({ address: `${folder}${one}/`, pledge: undefined }));
}

/** Where pages lie that a slug alone may name. */
const SHORT_FOLDERS = [...ENTRY_KIND_NAMES.map((kind) => ENTRY_KINDS[kind].address), PAGES.units, PAGES.pledges];

/**
 * What of an address follows where the site lies, or lay before it moved into a folder of its host; of another site's
 * address undefined. Anything else stays.
 */
function pathIn(written: string, root: string | undefined): string | undefined {
  if (!/^https?:\/\//i.test(written)) return written;
  if (root === undefined) return written.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  return [root, new URL(root).origin].map((place) => ownAddress(written, place)).find((own) => own !== written);
}

/** A page of a board is one of several; a fragment names a pledge. */
function placeAt(path: string): FeedbackPlace {
  const [, page = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(path) ?? [];
  const whole = page.endsWith('/') ? page : `${page}/`;
  const [, board] = /^\/pledges\/([^/]+)\/(?:page\/\d+\/|poster\/)?/.exec(whole) ?? [];
  if (board === undefined) return { address: whole, pledge: undefined };
  const [, id] = /^p-(.+)$/.exec(percentDecoded(fragment ?? '')) ?? [];
  return { address: boardAddress(board), pledge: id?.toLowerCase() };
}
