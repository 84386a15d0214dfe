import type { Board, Entry, Pledge } from '../entities/linked.ts';

/** Letters of a name (「公示栏的编号/事项的编号」) count without their case. */
export function pledgeKey(name: string): string {
  return name.toLowerCase();
}

/** The pledges of these names by their keys: of other boards there are hundreds of thousands. */
export function namedPledges(boards: readonly Board[], names: readonly string[]): Map<string, Pledge> {
  const wanted = new Set(names.map(pledgeKey));
  const wantedBoards = new Set(Array.from(wanted, (key) => key.split('/')[0]));
  const pledges = new Map<string, Pledge>();
  for (const board of boards) {
    if (!wantedBoards.has(pledgeKey(board.slug))) continue;
    for (const [index, { data }] of board.pledges.entries()) {
      const key = pledgeKey(`${board.slug}/${data.id}`);
      if (wanted.has(key)) pledges.set(key, board.keep(index));
    }
  }
  return pledges;
}

/** Tells entries which pledges they tell of, and those which entries do. Newest first, as the entries come. */
export function linkStories(entries: readonly Entry[], boards: readonly Board[]): void {
  const known = namedPledges(
    boards,
    entries.flatMap(({ data }) => data.pledges ?? []),
  );
  for (const entry of entries) {
    entry.pledges = [...new Set((entry.data.pledges ?? []).flatMap((name) => known.get(pledgeKey(name)) ?? []))];
    for (const pledge of entry.pledges) pledge.stories.push(entry);
  }
}
