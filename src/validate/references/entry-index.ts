import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import {
  type Content,
  type EntrySource,
  expiredOn,
  isWithdrawn,
  textOf,
  withheld,
} from '../../ingest/content/content.ts';
import { isUnread } from '../../ingest/content/unread.ts';
import { Suggestions } from '../../ingest/content/suggestions.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { formerIdsOf } from '../addresses/withdrawals.ts';

/** The entries of a content folder, to which other files refer by id: `slug` or `folder/slug`. */
export class EntryIndex {
  private readonly content: Content;
  private readonly entries: ReadonlyMap<string, readonly EntrySource[]>;
  /** Ids under which entries were published before, with those that they have now. */
  private readonly former: ReadonlyMap<string, string>;
  private readonly similar: Suggestions;
  /** Ids by title, which editors write in their place; made for the first wrong id. */
  private byTitle: ReadonlyMap<string, string> | undefined;

  constructor(content: Content) {
    this.content = content;
    this.entries = entriesById(content);
    this.former = formerEntryIds(content);
    this.similar = new Suggestions(this.entries.keys());
  }

  /** The kind of the entry that an id names, or once named. */
  kindOf(id: string): EntryKind | undefined {
    return (this.entries.get(id) ?? this.entries.get(this.former.get(id) ?? ''))?.[0]?.kind;
  }

  /**
   * R02, R07, R09, R23, R24: what is wrong with a reference to an entry. `moment`: when the referring page is
   * published; undefined if it is not.
   */
  problemOf(id: string, at: Span, path: string, moment: BeijingTime | undefined): Finding | undefined {
    const now = this.entries.has(id) ? undefined : this.former.get(id);
    const found = this.entries.get(now ?? id);
    if (!found) return this.missing(id, at, path);
    const choices = found.map((entry) => qualifiedId(entry.kind, entry.slug));
    if (new Set(choices).size > 1) return finding('R07', { id, choices: choices.join(' 或 ') }, at, path);
    const entry = found[0]!;
    if (expiredOn(entry) !== undefined) return undefined;
    if (isWithdrawn(entry)) return finding('R24', { id }, at, path);
    if (now !== undefined) return finding('R23', { id, now }, at, path);
    const reason = moment === undefined ? undefined : withheld(entry, moment);
    if (reason === undefined) return undefined;
    return finding('R09', { id, reason, from: moment === this.content.now ? undefined : moment }, at, path);
  }

  private missing(id: string, at: Span, path: string): Finding | undefined {
    if (isUnread(this.content, id)) return undefined;
    // The file of a withdrawn entry may be gone, which is no reason to delete the references to it.
    const isGone = this.content.withdrawals.some(
      (withdrawal) => withdrawal.id === id || withdrawal.id.endsWith(`/${id}`),
    );
    if (isGone) return finding('R24', { id }, at, path);
    this.byTitle ??= entriesByTitle(this.content);
    return finding('R02', { id, suggestion: this.byTitle.get(id) ?? this.similar.for(id) }, at, path);
  }
}

/** `branches/slug`: an id that no other kind can share. */
export function qualifiedId(kind: EntryKind, slug: string): string {
  return `${ENTRY_KINDS[kind].address.slice(1)}${slug}`;
}

function entriesById({ entries }: Content): Map<string, EntrySource[]> {
  const byId = new Map<string, EntrySource[]>();
  for (const entry of entries) {
    for (const id of [entry.slug, qualifiedId(entry.kind, entry.slug)]) {
      const same = byId.get(id);
      if (same) same.push(entry);
      else byId.set(id, [entry]);
    }
  }
  return byId;
}

function entriesByTitle({ entries }: Content): Map<string, string> {
  return new Map(entries.map((entry) => [textOf(entry, 'title') ?? '', qualifiedId(entry.kind, entry.slug)]));
}

function formerEntryIds({ entries }: Content): Map<string, string> {
  const former = new Map<string, string>();
  for (const entry of entries) {
    for (const id of formerIdsOf(entry)) {
      former.set(id, entry.slug);
      former.set(qualifiedId(entry.kind, id), qualifiedId(entry.kind, entry.slug));
    }
  }
  return former;
}
