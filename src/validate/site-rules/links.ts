import { finding, type Finding } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/entry-kind.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { entryAddress, PAGES, unitAddress } from '../../site/address.ts';
import { resolveAnchor } from '../../site/anchor.ts';
import { linkTarget } from '../../site/link.ts';
import { textOf, withheld, type Content, type EntrySource, type Located, type SiteRule } from '../content.ts';

/** B05, B06, R09: links inside the site lead somewhere, and anchors to a heading. */
export const internalLinks: SiteRule = (content) => {
  const entries = new Map(content.entries.map((entry) => [entryAddress(entry.kind, entry.slug), entry]));
  const pages = pageAddresses(content);
  const suggest = (path: string) => nearest(path, entries.keys()) ?? nearest(path, pages);
  return content.entries.flatMap((entry) => {
    const isPublished = withheld(entry, content.now) === undefined;
    return entry.reading.links.flatMap(({ target, at }): Located[] => {
      const found = check(target);
      return found ? [{ path: entry.file.path, finding: found }] : [];

      function check(address: string): Finding | undefined {
        const link = linkTarget(address);
        if (link.to === 'anchor') return checkAnchor(link.anchor, entry);
        if (link.to !== 'site') return undefined;
        const page = entries.get(link.path);
        if (!page) {
          if (pages.has(link.path) || content.publicFiles.has(link.path)) return undefined;
          return finding('B05', { address: link.path, suggestion: suggest(link.path) }, at);
        }
        const reason = isPublished ? withheld(page, content.now) : undefined;
        if (reason !== undefined) return finding('R09', { id: link.path, reason }, at);
        return link.anchor === undefined ? undefined : checkAnchor(link.anchor, page);
      }

      function checkAnchor(anchor: string, page: EntrySource): Finding | undefined {
        const titles = page.reading.headings.map((heading) => heading.text);
        if (anchor === '' || resolveAnchor(anchor, titles) !== undefined) return undefined;
        return finding('B06', { anchor, suggestion: nearest(anchor, titles) }, at);
      }
    });
  });
};

/** Every page that is not an entry's: fixed pages, units, lists and their parts by field and year. */
function pageAddresses(content: Content): Set<string> {
  const pages = new Set<string>(Object.values(PAGES));
  for (const unit of content.units) pages.add(unitAddress(unit.id));
  for (const kind of ENTRY_KIND_NAMES) pages.add(ENTRY_KINDS[kind].address);
  const fieldOfUnit = new Map(content.units.map((unit) => [unit.id, textOf(unit, 'field')]));
  for (const entry of content.entries) {
    const { address } = ENTRY_KINDS[entry.kind];
    const year = textOf(entry, 'publishedAt')?.slice(0, 4);
    const fieldName = fieldOfUnit.get(textOf(entry, 'unit') ?? '');
    const field = PARTY_FIELDS.find((candidate) => candidate.name === fieldName);
    if (year) pages.add(`${address}year/${year}/`);
    if (field) pages.add(`${address}field/${field.id}/`);
  }
  return pages;
}
