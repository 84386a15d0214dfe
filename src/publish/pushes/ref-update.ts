/** A line that git hands to the hooks of a push. */
export interface RefUpdate {
  oldCommit: string | undefined;
  newCommit: string | undefined;
  ref: string;
}

/** Reads what a hook gets on its standard input; a commit of zeros is none. */
export function refUpdates(text: string): RefUpdate[] {
  const commit = (id: string | undefined) => (id === undefined || /^0+$/.test(id) ? undefined : id);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [old, now, ...ref] = line.split(' ');
      return { oldCommit: commit(old), newCommit: commit(now), ref: ref.join(' ') };
    });
}

/** What a push does to a branch; undefined if it leaves it alone. */
export function branchUpdate(updates: readonly RefUpdate[], branch: string): RefUpdate | undefined {
  return updates.find(({ ref }) => ref === `refs/heads/${branch}`);
}
