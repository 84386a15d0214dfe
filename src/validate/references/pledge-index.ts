import { type Content, rowsOf } from '../../ingest/content/content.ts';
import { isUnread } from '../../ingest/content/unread.ts';
import { Suggestions } from '../../ingest/content/suggestions.ts';
import { unsureBoards } from './unsure-boards.ts';

/** Finds the pledges that files name: 「公示栏的编号/事项的编号」, letters without their case. */
export class PledgeIndex {
  private readonly content: Content;
  private readonly known = new Map<string, string>();
  /** Boards with a table that could not be read, which may hold what is not found. */
  private readonly unsure: ReadonlySet<string>;
  private readonly similar: Suggestions;

  /** Knows the boards of these names alone: others have hundreds of thousands of pledges. */
  constructor(content: Content, names: Iterable<string>) {
    this.content = content;
    const boards = new Set(Array.from(names, boardOf));
    this.unsure = unsureBoards(content);
    for (const source of content.pledges) {
      if (!boards.has(source.board)) continue;
      for (const { id } of rowsOf(source)) {
        if (id === undefined) continue;
        const name = `${source.board}/${String(id)}`;
        this.known.set(name.toLowerCase(), name);
      }
    }
    this.similar = new Suggestions(this.known.values());
  }

  /** True where nobody can say that the pledge is there. */
  lacks(name: string): boolean {
    return !this.known.has(name.toLowerCase()) && !this.unsure.has(boardOf(name)) && !isUnread(this.content, name);
  }

  suggestion(name: string): string | undefined {
    return this.similar.for(name);
  }
}

function boardOf(name: string): string {
  return name.split('/')[0]!;
}
