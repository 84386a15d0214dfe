import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/entry-kind.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { appraisalAddress, boardAddress, CORRECTIONS, PAGES, pledgeAnchor, posterAddress, unitAddress } from '../../site/address.ts';
import { termIds } from '../../site/term-ids.ts';
import { isWithdrawn, textOf, withheld, type Content, type Source } from '../content.ts';
import { rowsOf } from './pledge-units.ts';

/** The place of a board's table of pledges on its page. */
const ITEMS = 'items';

/** Every page that is not an entry's (fixed pages, units, boards, lists and their parts by field and year), each with the anchors that a link can lead to. */
export type PageAddresses = ReadonlyMap<string, ReadonlySet<string>>;

/** The pages of what is published by now, or of what was taken back too, or of all that is withheld. */
export function pageAddresses(content: Content, which: 'published' | 'withdrawn too' | 'later too'): PageAddresses {
  const isThere = (source: Source) => which === 'later too' || withheld(source, content.now) === undefined || (which === 'withdrawn too' && isWithdrawn(source));
  const pages = new Map<string, Set<string>>();
  const add = (address: string, anchors: Iterable<string> = []) => pages.set(address, new Set(anchors));
  for (const address of Object.values(PAGES)) add(address);
  add(PAGES.about, [CORRECTIONS.split('#')[1]!]);
  add(PAGES.glossary, termAnchors(content));
  for (const unit of content.units) add(unitAddress(unit.id));
  for (const kind of ENTRY_KIND_NAMES) add(ENTRY_KINDS[kind].address);
  const pledges = Map.groupBy(content.pledges, ({ board }) => board);
  for (const board of content.boards.filter(isThere)) {
    const ids = (pledges.get(board.slug) ?? []).flatMap((table) => rowsOf(table).flatMap(({ id }) => (id === undefined ? [] : pledgeAnchor(String(id)))));
    add(boardAddress(board.slug), [ITEMS, ...ids]);
    add(posterAddress(board.slug));
  }
  for (const appraisal of content.appraisals.filter(isThere)) add(appraisalAddress(appraisal.slug));
  const fieldOfUnit = new Map(content.units.map((unit) => [unit.id, textOf(unit, 'field')]));
  for (const entry of content.entries.filter(isThere)) {
    const { address } = ENTRY_KINDS[entry.kind];
    const year = textOf(entry, 'publishedAt')?.slice(0, 4);
    const fieldName = fieldOfUnit.get(textOf(entry, 'unit') ?? '');
    const field = PARTY_FIELDS.find((candidate) => candidate.name === fieldName);
    if (year) add(`${address}year/${year}/`);
    if (field) add(`${address}field/${field.id}/`);
  }
  return pages;
}

function termAnchors({ glossary }: Content): string[] {
  const rows = Array.isArray(glossary?.reading.value) ? (glossary.reading.value as ({ id?: unknown; term?: unknown } | null)[]) : [];
  return termIds(rows.map((row) => ({ id: typeof row?.id === 'string' ? row.id : undefined, term: String(row?.term ?? '') })));
}
