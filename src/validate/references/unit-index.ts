import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { type Content, textOf } from '../../ingest/content/content.ts';
import { isUnread } from '../../ingest/content/unread.ts';
import { Suggestions } from '../../ingest/content/suggestions.ts';
import { listed } from '../../schema/field.ts';
import { formerIdsOf } from '../addresses/withdrawals.ts';

/** The units of a content folder, to which other files refer by id. */
export class UnitIndex {
  private readonly content: Content;
  private readonly ids: ReadonlySet<string>;
  /** Ids under which units were published before, with those that they have now. */
  private readonly former: ReadonlyMap<string, string>;
  /** Ids by name: tables take names, settings do not. */
  private readonly byName: ReadonlyMap<string, string>;
  private readonly similarNames: Suggestions;
  private readonly similar: Suggestions;

  constructor(content: Content) {
    const { units } = content;
    this.content = content;
    this.ids = new Set(units.map(({ id }) => id));
    this.former = new Map(units.flatMap((unit) => formerIdsOf(unit).map((id) => [id, unit.id] as const)));
    this.byName = new Map(units.map((unit) => [textOf(unit, 'name') ?? '', unit.id]));
    this.similar = new Suggestions(this.ids);
    this.similarNames = new Suggestions(this.byName.keys());
  }

  /** R01: what is wrong with a reference to a unit. R50: it names several, where one can stand. */
  problemOf(id: string, at: Span, path: string): Finding | undefined {
    if (this.ids.has(id) || isUnread(this.content, id)) return undefined;
    const several = listed(id);
    if (several.length > 1) return finding('R50', { names: several }, at, path);
    const suggestion =
      this.former.get(id) ??
      this.byName.get(id) ??
      this.similar.for(id) ??
      this.byName.get(this.similarNames.for(id) ?? '');
    return finding('R01', { id, suggestion }, at, path);
  }
}
