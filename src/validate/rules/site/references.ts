import { finding, type Finding, type Span } from '../../../diagnostics/issue.ts';
import {
  type Content,
  type EntrySource,
  isUnread,
  isWithdrawn,
  placeIn,
  publishedFrom,
  type Source,
  textOf,
  withheld,
} from '../../../ingest/content/content.ts';
import { Suggestions } from '../../../ingest/content/suggestions.ts';
import type { BeijingTime } from '../../../kernel/beijing-time.ts';
import { ENTRY_KINDS, type EntryKind } from '../../../schema/kinds/entry-kind.ts';
import { formerIds } from '../../addresses/withdrawals.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R01: units. R02, R07, R09, R23, R24: entries named by id. */
export const references: SiteRule = (content) => {
  const index = indexOf(content);
  const located: Located[] = [];
  const add = (source: Source, found: Finding | undefined) => {
    if (found) located.push({ path: source.file.path, finding: found });
  };
  for (const entry of content.entries) {
    const unit = textOf(entry, 'unit');
    const moment = publishedFrom(entry, content.now);
    if (unit !== undefined) add(entry, checkUnit(unit, index, placeIn(entry, 'unit'), 'unit'));
    for (const { target, at } of entry.reading.units) add(entry, checkUnit(target, index, at, ''));
    for (const [place, id] of relatedOf(entry).entries()) {
      add(entry, checkEntry(id, index, placeIn(entry, `related.${place}`, 'related'), `related.${place}`, moment));
    }
  }
  for (const board of content.boards) {
    const unit = textOf(board, 'unit');
    if (unit !== undefined) add(board, checkUnit(unit, index, placeIn(board, 'unit'), 'unit'));
  }
  for (const comment of content.comments) {
    const { unit, member } = (comment.reading.value ?? {}) as { unit?: unknown; member?: unknown };
    if (typeof unit === 'string') add(comment, checkUnit(unit, index, placeIn(comment, 'unit'), 'unit'));
    if (typeof member === 'string')
      add(comment, checkMember(member, index, placeIn(comment, 'member'), publishedFrom(comment, content.now)));
  }
  for (const appraisal of content.appraisals) {
    const { rows } = (appraisal.reading.value ?? {}) as { rows?: unknown };
    for (const [place, row] of (Array.isArray(rows) ? (rows as ({ unit?: unknown } | null)[]) : []).entries()) {
      if (typeof row?.unit === 'string')
        add(appraisal, checkUnit(row.unit, index, placeIn(appraisal, `rows.${place}.unit`), `rows.${place}.unit`));
    }
  }
  for (const unit of content.units) {
    const parent = textOf(unit, 'parent');
    if (parent !== undefined) add(unit, checkUnit(parent, index, placeIn(unit, 'parent'), 'parent'));
  }
  const lead = content.site && textOf(content.site, 'lead');
  if (content.site && lead !== undefined)
    add(content.site, checkEntry(lead, index, placeIn(content.site, 'lead'), 'lead', content.now));
  return located;
};

interface Index {
  content: Content;
  units: ReadonlySet<string>;
  /** By bare slug and by `folder/slug`. */
  entries: Map<string, EntrySource[]>;
  /** Ids under which entries were published before, with those that they have now. */
  former: Map<string, string>;
  /** The same of units. */
  formerUnits: Map<string, string>;
  /** Ids by name: tables take names, settings do not. */
  unitNamed: Map<string, string>;
  nearUnit: Suggestions;
  nearEntry: Suggestions;
}

function indexOf(content: Content): Index {
  const entries = new Map<string, EntrySource[]>();
  for (const entry of content.entries) {
    for (const id of [entry.slug, qualifiedId(entry.kind, entry.slug)]) {
      const same = entries.get(id);
      if (same) same.push(entry);
      else entries.set(id, [entry]);
    }
  }
  const units = new Set(content.units.map(({ id }) => id));
  const unitNamed = new Map(content.units.map((unit) => [textOf(unit, 'name') ?? '', unit.id]));
  const former = new Map<string, string>();
  for (const entry of content.entries) {
    for (const id of formerIds(entry))
      for (const old of [id, qualifiedId(entry.kind, id)])
        former.set(old, old === id ? entry.slug : qualifiedId(entry.kind, entry.slug));
  }
  const formerUnits = new Map(content.units.flatMap((unit) => formerIds(unit).map((id) => [id, unit.id] as const)));
  return {
    content,
    units,
    entries,
    former,
    formerUnits,
    unitNamed,
    nearUnit: new Suggestions(units),
    nearEntry: new Suggestions(entries.keys()),
  };
}

/** `branches/slug`: an id that no other kind can share. */
export function qualifiedId(kind: EntryKind, slug: string): string {
  return `${ENTRY_KINDS[kind].address.slice(1)}${slug}`;
}

function checkUnit(id: string, index: Index, place: Span, path: string): Finding | undefined {
  if (index.units.has(id) || isUnread(index.content, id)) return undefined;
  return finding(
    'R01',
    { id, suggestion: index.formerUnits.get(id) ?? index.nearUnit.for(id) ?? index.unitNamed.get(id) },
    place,
    path,
  );
}

/** `moment`: when the referring page is published; undefined if it is not. */
function checkEntry(
  id: string,
  index: Index,
  place: Span,
  path: string,
  moment: BeijingTime | undefined,
): Finding | undefined {
  const now = index.entries.has(id) ? undefined : index.former.get(id);
  const found = index.entries.get(now ?? id);
  if (!found && isUnread(index.content, id)) return undefined;
  // Its file may be gone, which is no reason to keep the others.
  if (
    !found &&
    index.content.withdrawals.some((withdrawal) => withdrawal.id === id || withdrawal.id.endsWith(`/${id}`))
  )
    return finding('R24', { id }, place, path);
  if (!found) return finding('R02', { id, suggestion: index.nearEntry.for(id) }, place, path);
  const choices = found.map((entry) => qualifiedId(entry.kind, entry.slug));
  if (new Set(choices).size > 1) return finding('R07', { id, choices: choices.join(' 或 ') }, place, path);
  if (isWithdrawn(found[0]!)) return finding('R24', { id }, place, path);
  if (now !== undefined) return finding('R23', { id, now }, place, path);
  const reason = moment === undefined ? undefined : withheld(found[0]!, moment);
  return reason === undefined
    ? undefined
    : finding('R09', { id, reason, from: moment === index.content.now ? undefined : moment }, place, path);
}

/** G15: a comment is about a member, not about another kind of entry. */
function checkMember(id: string, index: Index, place: Span, moment: BeijingTime | undefined): Finding | undefined {
  const problem = checkEntry(id, index, place, 'member', moment);
  const kind = (index.entries.get(id) ?? index.entries.get(index.former.get(id) ?? ''))?.[0]?.kind;
  return (
    problem ??
    (kind === undefined || kind === 'member'
      ? undefined
      : finding('G15', { target: id, suggestion: undefined }, place, 'member'))
  );
}

function relatedOf(entry: EntrySource): string[] {
  const related = (entry.reading.value as { related?: unknown } | undefined)?.related;
  return Array.isArray(related) ? related.filter((id) => typeof id === 'string') : [];
}
