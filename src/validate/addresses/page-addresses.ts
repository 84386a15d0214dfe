import {
  appraisalAddress,
  boardAddress,
  cardAnchor,
  CORRECTIONS,
  COUNTIES_ADDRESS,
  COUNTY_UNITS_ADDRESS,
  countyAddress,
  MAP_ADDRESS,
  PAGES,
  platesAddress,
  pledgeAnchor,
  postAnchor,
  posterAddress,
  repliesAddress,
  namelistAddress,
  seriesAddress,
  unitAddress,
  unitsOfFieldAddress,
} from '../../addresses/address.ts';
import { termIds } from '../../addresses/term-ids.ts';
import {
  type Content,
  isWithdrawn,
  publishedFrom,
  rowsIn,
  rowsOf,
  type Source,
  textOf,
  valueAt,
} from '../../ingest/content/content.ts';
import { seriesOf } from '../../ingest/content/series-parts.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS } from '../../schema/kinds/namelist.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { writtenUnitIds } from '../../schema/unit-ids.ts';

/** The place of a board's table of pledges on its page. */
const ITEMS = 'items';

/** A page that is not an entry's. */
interface Page {
  /**
   * The moment from which it is there, the build's at the earliest; undefined if only drafts and what was taken back
   * would be on it.
   */
  from: BeijingTime | undefined;
  /** Something that was taken back would be on it. */
  hasWithdrawn: boolean;
  /** To which a link can lead. Made when it is asked for: those of terms are pinyin, which takes time. */
  anchors: () => ReadonlySet<string>;
}

/**
 * Every page that is not an entry's: fixed pages, units, series, boards, lists and their parts by field and year. Those of
 * drafts are in it.
 */
export type PageAddresses = ReadonlyMap<string, Page>;

export function pageAddresses(content: Content): PageAddresses {
  const pages = new Map<string, Page>();
  const add = (address: string, anchors: () => readonly string[] = () => [], source?: Source) => {
    const known = pages.get(address);
    const from = source ? publishedFrom(source, content.now) : content.now;
    pages.set(address, {
      from: known?.from !== undefined && (from === undefined || known.from < from) ? known.from : from,
      hasWithdrawn: known?.hasWithdrawn === true || (source !== undefined && isWithdrawn(source)),
      anchors: known?.anchors ?? madeOnce(anchors),
    });
  };
  add(PAGES.about, () => [CORRECTIONS.split('#')[1]!]);
  add(PAGES.glossary, () => termAnchors(content));
  for (const address of Object.values(PAGES)) add(address);
  for (const unit of content.units) {
    const posts = fieldsOfEach(valueAt(unit, 'posts')).map((_, index) => postAnchor(index));
    const cards = fieldsOfEach(valueAt(unit, 'cards')).map((_, index) => cardAnchor(index));
    add(unitAddress(unit.id), () => [...posts, ...cards]);
    if (posts.length + cards.length > 0) add(platesAddress(unit.id));
    const field = PARTY_FIELDS.find(({ name }) => name === textOf(unit, 'field'));
    if (field) add(unitsOfFieldAddress(field.id));
  }
  for (const kind of ENTRY_KIND_NAMES) add(ENTRY_KINDS[kind].address);
  const pledges = Map.groupBy(content.pledges, ({ board }) => board);
  for (const board of content.boards) {
    const ids = () =>
      (pledges.get(board.slug) ?? []).flatMap((table) =>
        rowsOf(table).flatMap(({ id }) => (id === undefined ? [] : pledgeAnchor(String(id)))),
      );
    add(boardAddress(board.slug), () => [ITEMS, ...ids()], board);
    add(posterAddress(board.slug), undefined, board);
  }
  for (const { source, parts } of seriesOf(content).all)
    for (const { entry } of parts) add(seriesAddress(source.id), undefined, entry);
  for (const appraisal of content.appraisals) add(appraisalAddress(appraisal.slug), undefined, appraisal);
  for (const kind of NAMELIST_KIND_NAMES) add(NAMELIST_KINDS[kind].address);
  for (const namelist of content.namelists) add(namelistAddress(namelist.kind, namelist.slug), undefined, namelist);
  for (const { id } of rowsIn(content.counties, 'counties')) if (typeof id === 'string') add(countyAddress(id));
  if (content.counties) for (const address of [COUNTIES_ADDRESS, COUNTY_UNITS_ADDRESS]) add(address);
  if (content.map && !content.counties) add(MAP_ADDRESS);
  if (content.replies.length > 0) add(repliesAddress());
  const fieldOfUnit = new Map(content.units.map((unit) => [unit.id, textOf(unit, 'field')]));
  for (const entry of content.entries) {
    const { address } = ENTRY_KINDS[entry.kind];
    const year = textOf(entry, 'publishedAt')?.slice(0, 4);
    const fieldName = fieldOfUnit.get(writtenUnitIds(valueAt(entry, 'unit'))[0] ?? '');
    const field = PARTY_FIELDS.find((candidate) => candidate.name === fieldName);
    if (year) add(`${address}year/${year}/`, undefined, entry);
    if (field) add(`${address}field/${field.id}/`, undefined, entry);
  }
  return pages;
}

function madeOnce(items: () => readonly string[]): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => (made ??= new Set(items()));
}

function termAnchors({ glossary }: Content): string[] {
  return termIds(
    rowsOf(glossary).map(({ id, term }) => ({ id: typeof id === 'string' ? id : undefined, term: String(term ?? '') })),
  );
}
